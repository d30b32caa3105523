package org.hiroba.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings what is the same to people into one form: full and half width, composed and decomposed, ① and 1, é and e, 國 and 国,
 * ヴァ and バ, 1,000 and 1000. Upper and lower case stay, because {@code getName} is two words.
 *
 * <p><b>Threads:</b> confined to one thread; the tables are shared.
 */
final class Folding {
    private static final Map<Integer, Integer> VARIANTS = variants();
    /** What a single char becomes if it becomes a single char; 0 not yet known, {@link #MANY} if it becomes several or none. */
    private static final char[] SINGLE = new char[Character.MAX_VALUE + 1];
    private static final char MANY = '\uFFFF';
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final String original;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private boolean afterVu;

    private Folding(String original) {
        this.original = original;
        text = new StringBuilder(original.length());
        starts = new int[original.length() + 16];
        ends = new int[original.length() + 16];
    }

    static Folded fold(String original) {
        return new Folding(original).run();
    }

    static String text(String original) {
        return fold(original).text();
    }

    private Folded run() {
        for (int at = 0; at < original.length(); ) {
            char next = original.charAt(at);
            if ((next == ',' || next == '，') && groupsDigits(at)) {
                at++;
                continue;
            }
            int end = at + Character.charCount(original.codePointAt(at));
            int marks = endOfMarks(end);
            char single = marks == at + 1 ? single(next) : MANY;
            if (single == MANY) {
                many(at, marks);
            } else {
                append(single, at, marks);
            }
            at = marks;
        }
        return new Folded(text.toString(), starts, ends);
    }

    private int endOfMarks(int from) {
        int end = from;
        while (end < original.length() && original.charAt(end) >= 0x300) {
            int mark = original.codePointAt(end);
            if (!isMark(mark)) {
                return end;
            }
            end += Character.charCount(mark);
        }
        return end;
    }

    private static boolean isMark(int character) {
        return character == 'ﾞ'
                || character == 'ﾟ'
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.ENCLOSING_MARK;
    }

    private void many(int start, int end) {
        String folded = foldPiece(original.substring(start, end));
        for (int i = 0; i < folded.length(); i++) {
            append(folded.charAt(i), start, end);
        }
    }

    private static char single(char character) {
        char known = SINGLE[character];
        if (known == 0) {
            String folded = foldPiece(String.valueOf(character));
            known = folded.length() == 1 ? folded.charAt(0) : MANY;
            SINGLE[character] = known;
        }
        return known;
    }

    private static String foldPiece(String piece) {
        String composed = Normalizer.normalize(piece, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder();
        composed.codePoints().forEach(character -> {
            if (character >= 0xC0 && character < 0x250 || character >= 0x1E00 && character < 0x1F00) {
                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                        .codePoints()
                        .filter(part -> !isMark(part))
                        .forEach(folded::appendCodePoint);
            } else if (!isMark(character) && character != ZERO_WIDTH_JOINER) {
                folded.appendCodePoint(VARIANTS.getOrDefault(character, character));
            }
        });
        return folded.toString();
    }

    private void append(char character, int start, int end) {
        int small = "ァィェォぁぃぇぉ".indexOf(character);
        if (afterVu && small >= 0) {
            text.setCharAt(text.length() - 1, "バビベボばびべぼ".charAt(small));
            ends[text.length() - 1] = end;
            afterVu = false;
            return;
        }
        afterVu = character == 'ヴ' || character == 'ゔ';
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(afterVu ? (character == 'ヴ' ? 'ブ' : 'ぶ') : dash(character));
    }

    /** サ−バ−: a dash after katakana is a prolonged mark typed wrong. */
    private char dash(char character) {
        boolean dash = character == '\u2212' || character == '\u2015' || character == '\u2500' || character == '\u2010';
        return dash && !text.isEmpty() && Scripts.isKatakana(text.charAt(text.length() - 1)) ? 'ー' : character;
    }

    private boolean groupsDigits(int comma) {
        if (text.isEmpty() || !isDigit(text.charAt(text.length() - 1)) || comma + 3 >= original.length()) {
            return false;
        }
        boolean three = isDigit(original.charAt(comma + 1))
                && isDigit(original.charAt(comma + 2))
                && isDigit(original.charAt(comma + 3));
        return three && (comma + 4 == original.length() || !isDigit(original.charAt(comma + 4)));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9' || character >= '０' && character <= '９';
    }

    private static Map<Integer, Integer> variants() {
        Map<Integer, Integer> variants = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Folding.class.getResourceAsStream("variants.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> line.substring(2)
                    .codePoints()
                    .forEach(variant -> variants.put(variant, line.codePointAt(0))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return variants;
    }
}
