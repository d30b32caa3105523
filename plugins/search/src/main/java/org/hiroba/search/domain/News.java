package org.hiroba.search.domain;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.Scorable;
import org.hiroba.search.index.Fields;

/**
 * Of two that fit as well, the newer: adds a little to what is scored, at the moment it is collected, so that the query stays
 * one that Lucene can walk fast.
 */
final class News {
    /** A month makes as much of a difference as half a rare word. */
    private static final float WEIGHT = 1;

    private static final double PIVOT_MILLIS = Duration.ofDays(30).toMillis();
    /** More than adding and subtracting floats may be off. */
    private static final float ROUNDING = 1e-3f;

    private final long now;

    News(Instant now) {
        this.now = now.toEpochMilli();
    }

    private float bonus(long at) {
        return (float) (WEIGHT * PIVOT_MILLIS / (PIVOT_MILLIS + Math.max(0, now - at)));
    }

    /** In one segment: the newest there says how much the bonus can be at most. */
    Scoring in(LeafReaderContext segment) throws IOException {
        PointValues points = segment.reader().getPointValues(Fields.AT);
        float most = points == null ? WEIGHT : bonus(LongPoint.decodeDimension(points.getMaxPackedValue(), 0));
        NumericDocValues times = DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment.reader(), Fields.AT));
        return new Scoring(times, most);
    }

    /** Makes the scores of a segment into such with the bonus. */
    final class Scoring {
        private final NumericDocValues times;
        private final float most;
        private int doc = -1;

        private Scoring(NumericDocValues times, float most) {
            this.times = times;
            this.most = most;
        }

        /** Before a document is scored. */
        void at(int collected) {
            doc = collected;
        }

        Scorable of(Scorable words) {
            return new FilterScorable(words) {
                @Override
                public float score() throws IOException {
                    return in.score() + (times.advanceExact(doc) ? bonus(times.longValue()) : 0);
                }

                @Override
                public void setMinCompetitiveScore(float score) throws IOException {
                    in.setMinCompetitiveScore(Math.max(0, score - most - ROUNDING));
                }
            };
        }
    }
}
