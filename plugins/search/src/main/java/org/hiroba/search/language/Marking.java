package org.hiroba.search.language;

import java.util.regex.Pattern;
import org.hiroba.api.search.SearchExcerpt;

/**
 * What somebody typed, to be shown in what was found by it.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class Marking {
    private static final Pattern SPACES = Pattern.compile("\\s+");

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
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        return Snippets.best(line, marker.places(line), maxLength);
    }

    /** All of a title or name. */
    public SearchExcerpt whole(String text) {
        return new SearchExcerpt(text, Snippets.matches(marker.places(text), 0, text.length(), 0));
    }
}
