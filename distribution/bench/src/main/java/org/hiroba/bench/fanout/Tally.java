package org.hiroba.bench.fanout;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How long messages were under way. The sender says when each was due, one thread tells of every receipt. Only what is sent
 * after {@link #countFrom} counts.
 */
final class Tally {
    private static final int RING = 1 << 16;

    private final long[] dueAt = new long[RING];
    private final AtomicLong heard = new AtomicLong();
    private final Histogram latency = new Histogram();
    private volatile int first = Integer.MAX_VALUE;

    void due(int number, long nanos) {
        dueAt[number % RING] = nanos;
    }

    void heard(int number) {
        if (number >= first) {
            latency.add(System.nanoTime() - dueAt[number % RING]);
        }
        // Also what makes the ring's entries and the histogram visible.
        heard.lazySet(heard.get() + 1);
    }

    /** Forgets what was measured. From this number on messages count; to be called when none is under way. */
    void countFrom(int number) {
        first = Integer.MAX_VALUE;
        latency.clear();
        first = number;
    }

    /** Receipts, of messages that count or not. */
    long heard() {
        return heard.get();
    }

    Histogram latency() {
        return latency;
    }
}
