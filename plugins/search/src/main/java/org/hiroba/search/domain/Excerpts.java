package org.hiroba.search.domain;

import java.util.Optional;
import java.util.stream.Stream;
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
        SearchExcerpt head = title.isEmpty() ? SearchExcerpt.EMPTY : marking.whole(title);
        SearchExcerpt piece = plain.isEmpty() ? SearchExcerpt.EMPTY : marking.piece(plain, LENGTH);
        boolean says = !head.matches().isEmpty() || !piece.matches().isEmpty();
        return new SearchHit(item, head, says ? piece : otherName(marking, text).orElse(piece));
    }

    /** Found by a name that is not shown: a reading, or what somebody signs in with. */
    private static Optional<SearchExcerpt> otherName(Marking marking, SearchText text) {
        return text.names().stream()
                .flatMap(name -> Stream.of(name.reading(), name.written()))
                .map(marking::whole)
                .filter(name -> !name.matches().isEmpty())
                .findFirst();
    }
}
