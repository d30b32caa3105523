package org.hiroba.api.search;

import java.util.List;

/**
 * The words by which something is found. The index keeps no copy that could be read back: what is shown of a finding comes
 * from {@link SearchSource#read} at that moment.
 *
 * @param title empty for what has none, e.g. a message
 * @param body plain words or Markdown, of any length; may be empty
 * @param names of a person or a group, with their readings; empty for everything else
 */
public record SearchText(String title, String body, List<SearchName> names) {

    /** What has a body and nothing else. */
    public static SearchText of(String body) {
        return new SearchText("", body, List.of());
    }
}
