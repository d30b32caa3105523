package org.hiroba.search.domain;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int MOST = 1_000;

    /** What fits best. */
    static Found best(IndexSearcher searcher, Query query, News news, int limit, Permission permission) throws IOException {
        return find(searcher, query, new TopScoreDocCollectorManager(limit, MOST), news, permission);
    }

    static Found sorted(IndexSearcher searcher, Query query, Sort order, int limit, Permission permission)
            throws IOException {
        return find(searcher, query, new TopFieldCollectorManager(order, limit, MOST), null, permission);
    }

    /** Without the first so many. */
    List<ContentRef> after(int offset) {
        return refs.subList(Math.min(offset, refs.size()), refs.size());
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

    /** What the documents are, each segment asked once, in its own order. */
    private static List<ContentRef> refs(IndexSearcher searcher, TopDocs found, Segments segments) throws IOException {
        ScoreDoc[] best = found.scoreDocs;
        ContentRef[] refs = new ContentRef[best.length];
        int[] byNumber = IntStream.range(0, best.length)
                .boxed()
                .sorted(Comparator.comparingInt(rank -> best[rank].doc))
                .mapToInt(Integer::intValue)
                .toArray();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        References references = null;
        for (int rank : byNumber) {
            LeafReaderContext segment = leaves.get(ReaderUtil.subIndex(best[rank].doc, leaves));
            if (references == null || references.segment != segment) {
                references = new References(segment, segments);
            }
            refs[rank] = references.at(best[rank].doc - segment.docBase);
        }
        return List.of(refs);
    }

    private static final class References {
        private final LeafReaderContext segment;
        private final Segments segments;
        private final NumericDocValues ids;
        private final SortedDocValues kinds;

        References(LeafReaderContext segment, Segments segments) throws IOException {
            this.segment = segment;
            this.segments = segments;
            this.ids = segment.reader().getNumericDocValues(Fields.ID);
            this.kinds = Segments.numbers(segment, Fields.KIND);
        }

        ContentRef at(int doc) throws IOException {
            if (!ids.advanceExact(doc) || !kinds.advanceExact(doc)) {
                throw new IllegalStateException("Document " + doc + " has no reference");
            }
            return new ContentRef(segments.word(segment, Fields.KIND, kinds, kinds.ordValue()), ids.longValue());
        }
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
                boolean counts = total < MOST;
                if (!audience.at(doc) || (counts || !kind.isAlwaysRight()) && !kind.at(doc)) {
                    return;
                }
                if (counts) {
                    total++;
                    audience.add();
                    kind.add();
                }
                if (scoring == null) {
                    in.collect(doc);
                } else {
                    scoring.at(doc);
                    in.collect(doc);
                    scoring.passed();
                }
            }

            @Override
            public void finish() throws IOException {
                kind.finish();
                audience.finish();
                in.finish();
            }
        }
    }
}
