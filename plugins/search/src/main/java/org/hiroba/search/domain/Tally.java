package org.hiroba.search.domain;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongBitSet;

/**
 * Which of the wanted values the documents of a segment have, and how often. Numbers first, since looking up the words of each
 * document would cost more than finding it.
 */
final class Tally {
    private final Segments segments;
    private final LeafReaderContext segment;
    private final String field;
    private final Map<String, Long> all;
    private final SortedDocValues values;
    private final LongBitSet wanted;
    private final int[] counts;
    private final boolean alwaysRight;
    private int number;

    /** @param all where what was counted goes in the end */
    Tally(Segments segments, LeafReaderContext segment, Segments.Wanted wanted, Map<String, Long> all) throws IOException {
        this.segments = segments;
        this.segment = segment;
        this.field = wanted.field();
        this.all = all;
        this.values = Segments.numbers(segment, field);
        this.wanted = wanted.numbers(segment, values);
        this.counts = new int[values.getValueCount()];
        this.alwaysRight = this.wanted.cardinality() == counts.length;
    }

    /** Whether every document that has a value has a wanted one. */
    boolean isAlwaysRight() {
        return alwaysRight;
    }

    /** Goes to a document. @return whether it has one of the wanted values */
    boolean at(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            return false;
        }
        number = values.ordValue();
        return wanted.get(number);
    }

    /** Counts the document. */
    void add() {
        counts[number]++;
    }

    void finish() throws IOException {
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                all.merge(segments.word(segment, field, values, value), (long) counts[value], Long::sum);
            }
        }
    }
}
