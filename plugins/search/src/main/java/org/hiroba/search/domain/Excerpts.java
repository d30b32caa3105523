package org.hiroba.search.domain;

import org.hiroba.api.search.SearchExcerpt;
import org.hiroba.api.search.SearchHit;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchText;
import org.hiroba.api.text.RichText;
import org.hiroba.search.language.Marking;
import org.hiroba.search.language.SearchLanguage;

/** Cuts out what is shown of a finding, with the places that match. */
record Excerpts(RichText richText, SearchLanguage language) {
    private static final int LENGTH = 160;
    /** Longer texts are those of documents, and taken as they stand. */
    private static final int LONGEST_MARKDOWN = 20_000;

    Marking marking(String words) {
        return language.marking(words);
    }

    SearchHit hit(Marking marking, SearchItem item) {
        SearchText text = item.text();
        String title = text.names().isEmpty() ? text.title() : text.names().getFirst().written();
        String body = text.names().isEmpty() || text.title().isEmpty()
                ? text.body()
                : text.title() + "\n\n" + text.body();
        String plain = body.length() > LONGEST_MARKDOWN ? body : richText.toExcerpt(body, LONGEST_MARKDOWN);
        return new SearchHit(
                item,
                title.isEmpty() ? SearchExcerpt.EMPTY : marking.whole(title),
                plain.isEmpty() ? SearchExcerpt.EMPTY : marking.piece(plain, LENGTH));
    }
}
