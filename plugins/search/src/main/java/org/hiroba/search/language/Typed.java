package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed, folded and taken apart at spaces: {@code "as it stands"} in quotes, {@code -without}, everything else words.
 *
 * @param wanted in order
 * @param unwanted what must not be in it
 */
record Typed(List<Part> wanted, List<Part> unwanted) {
    /** Nobody reads longer questions; what comes after is not looked at. */
    static final int LONGEST = 300;

    private static final String QUOTES = "\"“”„";

    /**
     * A stretch without spaces, or what stood in quotes.
     *
     * @param literal in quotes: exactly so
     * @param open the last one, perhaps not typed to its end yet
     */
    record Part(String text, boolean literal, boolean open) {}

    static Typed parse(String typed) {
        String cut = typed.length() <= LONGEST ? typed : typed.substring(0, Snippets.boundary(typed, LONGEST));
        String text = Folding.text(cut);
        List<Part> wanted = new ArrayList<>();
        List<Part> unwanted = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character) || QUOTES.indexOf(character) >= 0 && end(text, at) == at + 1) {
                at++;
                continue;
            }
            boolean minus = isMinus(text, at);
            int start = minus ? at + 1 : at;
            int end = end(text, start);
            add(minus ? unwanted : wanted, text, start, end);
            at = end;
        }
        if (wanted.isEmpty()) {
            return new Typed(unwanted, List.of());
        }
        return new Typed(wanted, unwanted);
    }

    private static void add(List<Part> parts, String text, int start, int end) {
        boolean literal = QUOTES.indexOf(text.charAt(start)) >= 0;
        boolean closed = literal && end - start > 1 && QUOTES.indexOf(text.charAt(end - 1)) >= 0;
        String inside = text.substring(literal ? start + 1 : start, closed ? end - 1 : end);
        if (!inside.isBlank()) {
            parts.add(new Part(inside, literal, !literal && end == text.length()));
        }
    }

    /** A minus after a space and before a word: -x, but neither a-b nor --option nor -5. */
    private static boolean isMinus(String text, int at) {
        boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        if (!begins || text.charAt(at) != '-' || at + 1 >= text.length()) {
            return false;
        }
        int next = text.codePointAt(at + 1);
        return Character.isLetter(next) || QUOTES.indexOf(next) >= 0;
    }

    private static int end(String text, int start) {
        if (start < text.length() && QUOTES.indexOf(text.charAt(start)) >= 0) {
            for (int at = start + 1; at < text.length(); at++) {
                if (QUOTES.indexOf(text.charAt(at)) >= 0) {
                    return at + 1;
                }
            }
            return text.length();
        }
        int at = start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
