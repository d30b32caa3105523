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
import org.jspecify.annotations.Nullable;

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
    /** How much less there must be to gain before it is told: telling costs a little, too. */
    private static final float WORTH_TELLING = 0.9f;

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

    /**
     * Makes the scores of a segment into such with the bonus. Documents lie there from the newest to the oldest, so each tells how
     * much those behind it can still gain; the less, the more of them Lucene skips.
     */
    final class Scoring {
        private final NumericDocValues times;
        private @Nullable Scorable words;
        private float most;
        private float bonus;
        private float needed;

        private Scoring(NumericDocValues times, float most) {
            this.times = times;
            this.most = most;
        }

        /** Before a document is scored. */
        void at(int doc) throws IOException {
            bonus = times.advanceExact(doc) ? bonus(times.longValue()) : 0;
        }

        /** After it. */
        void passed() throws IOException {
            if (bonus < most * WORTH_TELLING) {
                most = bonus;
                tell();
            }
        }

        private void tell() throws IOException {
            if (words != null && needed - most > ROUNDING) {
                words.setMinCompetitiveScore(needed - most - ROUNDING);
            }
        }

        Scorable of(Scorable scorer) {
            words = scorer;
            return new FilterScorable(scorer) {
                @Override
                public float score() throws IOException {
                    return in.score() + bonus;
                }

                @Override
                public void setMinCompetitiveScore(float score) throws IOException {
                    needed = score;
                    tell();
                }
            };
        }
    }
}
