package org.hiroba.api.search;

import java.util.List;

/**
 * A piece of a text with the places that match.
 *
 * @param text plain, on one line, cut with an ellipsis where it is not the whole; may be empty
 * @param matches in order, without overlaps
 */
public record SearchExcerpt(String text, List<Match> matches) {
    public static final SearchExcerpt EMPTY = new SearchExcerpt("", List.of());

    /**
     * A matching place.
     *
     * @param start offset of its first char in the text
     * @param end offset after its last char
     */
    public record Match(int start, int end) {}
}
