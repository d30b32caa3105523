package org.hiroba.search.domain;

import java.util.List;
import org.hiroba.api.search.SearchExcerpt;
import org.hiroba.api.search.SearchHit;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchText;
import org.hiroba.api.text.RichText;
import org.hiroba.search.language.SearchLanguage;
import org.hiroba.search.language.Snippet;

/** Cuts out what is shown of a finding, with the places that match. */
record Excerpts(RichText richText, SearchLanguage language) {
    private static final int LENGTH = 160;
    /** Further into a text nobody looks for the best piece. */
    private static final int READ = 20_000;

    private static final String MARKING = "*_`~#[]<>|\\&!+-=:\n\r\t@";

    SearchHit hit(String words, SearchItem item) {
        SearchText text = item.text();
        String title = text.names().isEmpty() ? text.title() : text.names().getFirst().written();
        String body = text.names().isEmpty() || text.title().isEmpty()
                ? text.body()
                : text.title() + "\n\n" + text.body();
        String plain = isPlain(body) ? body : richText.toExcerpt(body, READ);
        return new SearchHit(item, title(words, title), body(words, new SearchText("", plain, List.of())));
    }

    /** Surely without Markdown, as most messages are: reading that would cost more than finding it. */
    private static boolean isPlain(String body) {
        return body.length() <= READ && body.chars().noneMatch(c -> MARKING.indexOf(c) >= 0);
    }

    private SearchExcerpt title(String words, String title) {
        return excerpt(new Snippet(title, language.matches(words, title)));
    }

    private SearchExcerpt body(String words, SearchText text) {
        return excerpt(language.snippet(words, text, LENGTH));
    }

    private static SearchExcerpt excerpt(Snippet snippet) {
        return new SearchExcerpt(
                snippet.text(),
                snippet.matches().stream()
                        .map(match -> new SearchExcerpt.Match(match.start(), match.end()))
                        .toList());
    }
}
