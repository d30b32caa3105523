package org.hiroba.search.domain;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.search.SearchCounts;
import org.hiroba.search.index.Fields;

/** Counts what a query finds, by kind and by place, without scoring; gives up where nobody would read the number. */
final class Counting implements Collector {
    /** More is "more than". */
    private static final int MOST = 10_000;

    private final Map<String, Long> kinds = new HashMap<>();
    private final Map<String, Long> audiences = new HashMap<>();
    private int total;

    private Counting() {}

    static SearchCounts count(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Counting, SearchCounts>() {
            @Override
            public Counting newCollector() {
                return new Counting();
            }

            @Override
            public SearchCounts reduce(Collection<Counting> collectors) {
                return collectors.iterator().next().result();
            }
        });
    }

    private SearchCounts result() {
        return new SearchCounts(
                total,
                total >= MOST,
                Map.copyOf(kinds),
                audiences.entrySet().stream()
                        .collect(Collectors.toMap(entry -> Audience.parse(entry.getKey()), Map.Entry::getValue)));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        if (total >= MOST) {
            throw new CollectionTerminatedException();
        }
        return new Leaf(
                new Tally(DocValues.unwrapSingleton(DocValues.getSortedSet(context.reader(), Fields.KIND))),
                new Tally(DocValues.unwrapSingleton(DocValues.getSortedSet(context.reader(), Fields.AUDIENCE))));
    }

    private final class Leaf implements LeafCollector {
        private final Tally kind;
        private final Tally audience;

        Leaf(Tally kind, Tally audience) {
            this.kind = kind;
            this.audience = audience;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
            if (total >= MOST) {
                throw new CollectionTerminatedException();
            }
            total++;
            kind.add(doc);
            audience.add(doc);
        }

        @Override
        public void finish() throws IOException {
            kind.addTo(kinds);
            audience.addTo(audiences);
        }
    }

    /** Numbers by ordinal, since looking up the words of each document would cost more than finding it. */
    private static final class Tally {
        private final SortedDocValues values;
        private final int[] counts;

        Tally(SortedDocValues values) {
            this.values = values;
            this.counts = new int[values.getValueCount()];
        }

        void add(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                counts[values.ordValue()]++;
            }
        }

        void addTo(Map<String, Long> all) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    all.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
                }
            }
        }
    }
}
