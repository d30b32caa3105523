package org.hiroba.bench.fanout;

import java.util.Arrays;

/** Durations, counted in steps of about one in sixteen. One thread adds; it is read when that one rests. */
final class Histogram {
    private static final int STEPS = 16;

    private final long[] counts = new long[Long.SIZE * STEPS];
    private long count;
    private long most;

    void add(long nanos) {
        long positive = Math.max(nanos, 0);
        counts[place(positive)]++;
        count++;
        most = Math.max(most, positive);
    }

    void clear() {
        Arrays.fill(counts, 0);
        count = 0;
        most = 0;
    }

    long count() {
        return count;
    }

    double mostMillis() {
        return most / 1e6;
    }

    /** The duration that this share of all do not exceed. */
    double millis(double share) {
        long wanted = (long) Math.ceil(share * count);
        long passed = 0;
        for (int place = 0; place < counts.length; place++) {
            passed += counts[place];
            if (passed >= wanted && passed > 0) {
                return Math.min(upperEnd(place), most) / 1e6;
            }
        }
        return 0;
    }

    private static int place(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
        int shift = power - 4;
        return shift * STEPS + (int) (nanos >>> shift);
    }

    private static long upperEnd(int place) {
        if (place < 2 * STEPS) {
            return place;
        }
        int shift = place / STEPS - 1;
        return ((long) (place % STEPS + STEPS + 1) << shift) - 1;
    }
}
