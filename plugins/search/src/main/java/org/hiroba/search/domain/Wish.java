package org.hiroba.search.domain;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.search.SearchFilter;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.search.index.Fields;
import org.hiroba.search.language.SearchLanguage;

/** A request made into queries. Words that are too long to be meant are cut; control characters part words. */
final class Wish {
    private static final int MAX_WORDS = 300;
    private static final Sort NEWEST =
            new Sort(LongField.newSortField(Fields.AT, true, SortedNumericSelector.Type.MAX));

    /** Of two that fit as well, the newer; a month makes as much of a difference as half a rare word. */
    private static final float NEWS_WEIGHT = 1;

    private static final Duration NEWS_PIVOT = Duration.ofDays(30);

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

    /** All that fits and that may be seen. */
    Query permitted(Permission permission) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(wordQuery, Occur.MUST)
                .add(permission.query(), Occur.FILTER);
        filter(query);
        return query.build();
    }

    /** The first so many of it, best first. */
    List<ContentRef> best(IndexSearcher searcher, Permission permission, int count) throws IOException {
        Query query = permitted(permission);
        boolean byTime = request.newestFirst() || words.isEmpty();
        TopDocs found = byTime ? searcher.search(query, count, NEWEST) : searcher.search(preferNew(query), count);
        List<ContentRef> refs = new ArrayList<>();
        for (ScoreDoc doc : found.scoreDocs) {
            refs.add(ref(searcher, doc.doc));
        }
        return refs;
    }

    private Query preferNew(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        LongField.newDistanceFeatureQuery(
                                Fields.AT, NEWS_WEIGHT, now.toEpochMilli(), NEWS_PIVOT.toMillis()),
                        Occur.SHOULD)
                .build();
    }

    private void filter(BooleanQuery.Builder query) {
        SearchFilter filter = request.filter();
        if (!filter.kinds().isEmpty()) {
            query.add(new OneOfQuery(Fields.KIND, filter.kinds()), Occur.FILTER);
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

    private static ContentRef ref(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        int inLeaf = doc - leaf.docBase;
        NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
        SortedSetDocValues kinds = leaf.reader().getSortedSetDocValues(Fields.KIND);
        if (!ids.advanceExact(inLeaf) || !kinds.advanceExact(inLeaf)) {
            throw new IllegalStateException("Document " + doc + " has no reference");
        }
        return new ContentRef(kinds.lookupOrd(kinds.nextOrd()).utf8ToString(), ids.longValue());
    }

    private static String clean(String typed) {
        String plain = typed.substring(0, Math.min(typed.length(), 2 * MAX_WORDS)).replaceAll("\\p{Cntrl}", " ").strip();
        int end = plain.offsetByCodePoints(0, Math.min(MAX_WORDS, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end);
    }
}
