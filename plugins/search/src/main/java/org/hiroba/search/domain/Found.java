package org.hiroba.search.domain;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.LongBitSet;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.search.SearchCounts;
import org.hiroba.search.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The best of what a query finds, and how much it finds: both in one walk, for setting out costs more than walking. Counting is
 * given up where nobody would read the number; from there on what cannot be among the best is skipped.
 *
 * @param refs best first
 */
record Found(List<ContentRef> refs, SearchCounts counts) {
    /** More is "more than". */
    private static final int MOST = 3_000;

    /** What fits best. */
    static Found best(IndexSearcher searcher, Query query, News news, int limit, Permission permission) throws IOException {
        return find(searcher, query, new TopScoreDocCollectorManager(limit, MOST), news, permission);
    }

    static Found sorted(IndexSearcher searcher, Query query, Sort order, int limit, Permission permission)
            throws IOException {
        return find(searcher, query, new TopFieldCollectorManager(order, limit, MOST), null, permission);
    }

    private static <C extends Collector, T extends TopDocs> Found find(
            IndexSearcher searcher,
            Query query,
            CollectorManager<C, T> best,
            @Nullable News news,
            Permission permission)
            throws IOException {
        return searcher.search(query, new CollectorManager<Counting<C>, Found>() {
            @Override
            public Counting<C> newCollector() throws IOException {
                return new Counting<>(best.newCollector(), news, permission);
            }

            @Override
            public Found reduce(Collection<Counting<C>> collectors) throws IOException {
                Counting<C> one = collectors.iterator().next();
                return new Found(refs(searcher, best.reduce(List.of(one.best)), permission.segments()), one.counts());
            }
        });
    }

    private static List<ContentRef> refs(IndexSearcher searcher, TopDocs found, Segments segments) throws IOException {
        ContentRef[] refs = new ContentRef[found.scoreDocs.length];
        for (int i = 0; i < refs.length; i++) {
            refs[i] = ref(searcher, found.scoreDocs[i], segments);
        }
        return List.of(refs);
    }

    private static ContentRef ref(IndexSearcher searcher, ScoreDoc doc, Segments segments) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext segment = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        int inSegment = doc.doc - segment.docBase;
        NumericDocValues ids = segment.reader().getNumericDocValues(Fields.ID);
        SortedDocValues kinds = Segments.numbers(segment, Fields.KIND);
        if (!ids.advanceExact(inSegment) || !kinds.advanceExact(inSegment)) {
            throw new IllegalStateException("Document " + doc.doc + " has no reference");
        }
        return new ContentRef(segments.word(segment, Fields.KIND, kinds, kinds.ordValue()), ids.longValue());
    }

    /** Counts by kind and by place what another collector is given. */
    private static final class Counting<C extends Collector> implements Collector {
        private final C best;
        private final @Nullable News news;
        private final Permission permission;
        private final Map<String, Long> kinds = new HashMap<>();
        private final Map<String, Long> audiences = new HashMap<>();
        private int total;

        Counting(C best, @Nullable News news, Permission permission) {
            this.best = best;
            this.news = news;
            this.permission = permission;
        }

        SearchCounts counts() {
            return new SearchCounts(
                    total,
                    total >= MOST,
                    Map.copyOf(kinds),
                    audiences.entrySet().stream()
                            .collect(Collectors.toMap(entry -> Audience.parse(entry.getKey()), Map.Entry::getValue)));
        }

        @Override
        public ScoreMode scoreMode() {
            return best.scoreMode();
        }

        @Override
        public void setWeight(Weight weight) {
            best.setWeight(weight);
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            LeafCollector leaf = best.getLeafCollector(segment);
            return new Leaf(
                    leaf,
                    news == null ? null : news.in(segment),
                    new Tally(permission.segments(), segment, permission.kinds(), kinds),
                    new Tally(permission.segments(), segment, permission.audiences(), audiences));
        }

        private final class Leaf extends FilterLeafCollector {
            private final News.@Nullable Scoring scoring;
            private final Tally kind;
            private final Tally audience;

            Leaf(LeafCollector leaf, News.@Nullable Scoring scoring, Tally kind, Tally audience) {
                super(leaf);
                this.scoring = scoring;
                this.kind = kind;
                this.audience = audience;
            }

            @Override
            public void setScorer(Scorable scorer) throws IOException {
                in.setScorer(scoring == null ? scorer : scoring.of(scorer));
            }

            @Override
            public void collect(int doc) throws IOException {
                if (!audience.at(doc) || !kind.at(doc)) {
                    return;
                }
                if (total < MOST) {
                    total++;
                    audience.add();
                    kind.add();
                }
                if (scoring != null) {
                    scoring.at(doc);
                }
                in.collect(doc);
            }

            @Override
            public void finish() throws IOException {
                kind.finish();
                audience.finish();
                in.finish();
            }
        }
    }

    /** Numbers first, since looking up the words of each document would cost more than finding it. */
    private static final class Tally {
        private final Segments segments;
        private final LeafReaderContext segment;
        private final String field;
        private final Map<String, Long> all;
        private final SortedDocValues values;
        private final LongBitSet wanted;
        private final int[] counts;
        private int number;

        Tally(Segments segments, LeafReaderContext segment, Segments.Wanted wanted, Map<String, Long> all)
                throws IOException {
            this.segments = segments;
            this.segment = segment;
            this.field = wanted.field();
            this.all = all;
            this.values = Segments.numbers(segment, field);
            this.wanted = wanted.numbers(segment, values);
            this.counts = new int[values.getValueCount()];
        }

        /** Goes to a document. @return whether it has one of the values that the caller may see */
        boolean at(int doc) throws IOException {
            if (!values.advanceExact(doc)) {
                return false;
            }
            number = values.ordValue();
            return wanted.get(number);
        }

        void add() {
            counts[number]++;
        }

        void finish() throws IOException {
            for (int number = 0; number < counts.length; number++) {
                if (counts[number] > 0) {
                    all.merge(segments.word(segment, field, values, number), (long) counts[number], Long::sum);
                }
            }
        }
    }
}
