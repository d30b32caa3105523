package org.hiroba.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hiroba.api.error.HirobaException;

/**
 * A place in a list from which the next page goes on, opaque to clients. A resource takes it as {@code
 * @QueryParam("cursor") @Nullable Cursor cursor} and gives it with {@link Page#of}. It grants nothing: who follows it has
 * every item checked again.
 *
 * @param text as it stands in addresses
 * @since 0.1
 */
public record Cursor(String text) {
    private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,18}(\\.-?\\d{1,18}){0,7}");

    /** Remembers one to eight numbers, such as the id or sequence of the last item. */
    public static Cursor at(long... numbers) {
        String plain = Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining("."));
        return new Cursor(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII)));
    }

    /** @throws HirobaException INVALID if the text was not made by {@link #at} */
    public static Cursor parse(String text) {
        Cursor cursor = new Cursor(text);
        if (!NUMBERS.matcher(cursor.plain()).matches()) {
            throw invalid();
        }
        return cursor;
    }

    /**
     * The number that was given to {@link #at} in that place.
     *
     * @param index from 0
     * @throws HirobaException INVALID if there is none; the cursor belongs to another list
     */
    public long number(int index) {
        String[] numbers = plain().split("\\.");
        if (index >= numbers.length) {
            throw invalid();
        }
        return Long.parseLong(numbers[index]);
    }

    @Override
    public String toString() {
        return text;
    }

    private String plain() {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static HirobaException invalid() {
        return HirobaException.invalid("api.error.cursor");
    }
}
