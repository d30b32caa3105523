package org.hiroba.search.language;

import java.util.List;

/**
 * A piece of a text with the places that match.
 *
 * @param text plain, without line breaks, cut with an ellipsis where it is not the whole
 * @param matches in order, without overlaps; offsets into {@code text}
 */
public record Snippet(String text, List<Match> matches) {

    /**
     * A matching place.
     *
     * @param start of its first char
     * @param end after its last char
     */
    public record Match(int start, int end) {}
}
