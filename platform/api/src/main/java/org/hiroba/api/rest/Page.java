package org.hiroba.api.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next opaque; given as {@code ?cursor=} for the page after this one, empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** How many items a page holds unless the client asks for fewer or more. */
    public static final String DEFAULT_LIMIT = "50";

    private static final int LARGEST = 200;

    /** What a client may ask for: 1 to 200 items. */
    public static int clamp(int limit) {
        return Math.clamp(limit, 1, LARGEST);
    }

    /**
     * A page of what was fetched with one item more than the limit, so as to see whether there is another page.
     *
     * @param place where the page after an item begins
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, Cursor> place) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, Optional.empty());
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, Optional.of(place.apply(items.getLast()).text()));
    }

    /** The same page with its items turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
