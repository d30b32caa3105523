package org.hiroba.search.language;

import org.hiroba.api.search.SearchExcerpt;

/**
 * What somebody typed, to be shown in what was found by it.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class Marking {
    private final Marker marker;

    Marking(Marker marker) {
        this.marker = marker;
    }

    /**
     * The best piece of a plain text; its beginning if nothing of it matches.
     *
     * @param maxLength in chars
     */
    public SearchExcerpt piece(String text, int maxLength) {
        String line = line(text);
        return Snippets.best(line, marker.places(line), maxLength);
    }

    /** All of a title or name. */
    public SearchExcerpt whole(String text) {
        return new SearchExcerpt(text, Snippets.matches(marker.places(text), 0, text.length(), 0));
    }

    /** With one space for any number of them. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean space = character == ' ' || character >= '\t' && character <= '\r';
            if (!space) {
                line.append(character);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
