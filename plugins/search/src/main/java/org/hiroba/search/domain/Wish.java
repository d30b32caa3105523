package org.hiroba.search.domain;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hiroba.api.search.SearchFilter;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.search.index.Fields;
import org.hiroba.search.language.SearchLanguage;

/** A request made into queries. Words that are too long to be meant are cut; control characters part words. */
final class Wish {
    private static final int MAX_WORDS = 300;

    private final SearchRequest request;
    private final String words;
    private final Query wordQuery;
    private final Instant now;

    private Wish(SearchRequest request, String words, Query wordQuery, Instant now) {
        this.request = request;
        this.now = now;
        this.words = words;
        this.wordQuery = wordQuery;
    }

    static Wish of(SearchRequest request, SearchLanguage language, Instant now) {
        String words = clean(request.words());
        return new Wish(request, words, words.isEmpty() ? MatchAllDocsQuery.INSTANCE : language.query(words), now);
    }

    Wish withWords(String otherWords, SearchLanguage language) {
        return new Wish(request, otherWords, language.query(otherWords), now);
    }

    /** The same for somebody who may have mistyped. */
    Wish tolerant(SearchLanguage language) {
        return words.isEmpty() ? this : new Wish(request, words, language.tolerantQuery(words), now);
    }

    /** Neither words nor anything to filter by. */
    boolean isEmpty() {
        return words.isEmpty() && request.filter().equals(SearchFilter.NONE);
    }

    String words() {
        return words;
    }

    int offset() {
        return request.offset();
    }

    int limit() {
        return request.limit();
    }

    private Query query(Permission permission) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (wordQuery instanceof BooleanQuery clauses && clauses.getMinimumNumberShouldMatch() == 0) {
            // On one level: Lucene skips by more what it need not look into.
            clauses.forEach(query::add);
        } else {
            query.add(wordQuery, Occur.MUST);
        }
        filter(query, permission);
        return query.build();
    }

    /** The first so many of it, best first, and how much it is. */
    Found find(IndexSearcher searcher, Permission permission, int count) throws IOException {
        boolean byTime = request.newestFirst() || words.isEmpty();
        Query query = query(permission);
        return byTime
                ? Found.sorted(searcher, query, Fields.NEWEST, count, permission)
                : Found.best(searcher, query, new News(now), count, permission);
    }

    private void filter(BooleanQuery.Builder query, Permission permission) {
        SearchFilter filter = request.filter();
        if (!filter.kinds().isEmpty()) {
            query.add(new OneOfQuery(permission.segments().wanted(Fields.KIND, filter.kinds())), Occur.FILTER);
        }
        filter.audience().ifPresent(audience -> term(query, Fields.AUDIENCE, audience.toString()));
        filter.author().ifPresent(author -> term(query, Fields.AUTHOR, author.toString()));
        filter.labels().forEach(label -> term(query, Fields.LABEL, label));
        if (filter.from().isPresent() || filter.until().isPresent()) {
            long from = filter.from().map(at -> at.toEpochMilli()).orElse(Long.MIN_VALUE);
            long until = filter.until().map(at -> at.toEpochMilli() - 1).orElse(Long.MAX_VALUE);
            query.add(LongField.newRangeQuery(Fields.AT, from, until), Occur.FILTER);
        }
    }

    private static void term(BooleanQuery.Builder query, String field, String value) {
        query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private static String clean(String typed) {
        String plain = typed.substring(0, Math.min(typed.length(), 2 * MAX_WORDS)).replaceAll("\\p{Cntrl}", " ").strip();
        int end = plain.offsetByCodePoints(0, Math.min(MAX_WORDS, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end);
    }
}
