package org.hiroba.storage;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.hiroba.api.storage.Ids;
import org.hiroba.storage.sql.Micros;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Microseconds since 1970, made to grow: below 2^53 until the year 2255. What may be given out is reserved in the database
 * some minutes ahead, so that ids grow on after a crash even if the clock was set back meanwhile.
 */
final class TimeOrderedIds implements Ids {
    private static final Logger LOG = LoggerFactory.getLogger(TimeOrderedIds.class);
    private static final long RESERVED_AHEAD = TimeUnit.MINUTES.toMicros(20);
    private static final long RENEWED_BEFORE = TimeUnit.MINUTES.toMicros(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final LongConsumer store;
    private long last;
    private long limit;
    private boolean renewing;

    /**
     * @param stored the largest id that may have been given out before
     * @param store writes the largest id that may be given out, durably
     */
    TimeOrderedIds(InstantSource clock, long stored, LongConsumer store) {
        this.clock = clock;
        this.store = store;
        this.last = stored;
        this.limit = Math.max(stored, Micros.of(clock.instant())) + RESERVED_AHEAD;
        store.accept(limit);
    }

    @Override
    public long next() {
        lock.lock();
        try {
            long now = Micros.of(clock.instant());
            if (!renewing && limit - Math.max(last, now) < RENEWED_BEFORE) {
                renewing = true;
                Thread.ofVirtual().name("hiroba-ids").start(this::renew);
            }
            if (last == limit) {
                throw new IllegalStateException("No ids are left; the database has not taken a reservation for long");
            }
            // After a pause longer than the reservation the next ones lag behind the clock until it is renewed.
            last = Math.max(last + 1, Math.min(now, limit - RENEWED_BEFORE));
            return last;
        } finally {
            lock.unlock();
        }
    }

    private void renew() {
        long wanted;
        lock.lock();
        try {
            wanted = Math.max(last, Micros.of(clock.instant())) + RESERVED_AHEAD;
        } finally {
            lock.unlock();
        }
        boolean stored = false;
        try {
            store.accept(wanted);
            stored = true;
        } catch (RuntimeException e) {
            LOG.warn("Cannot reserve ids ahead at the moment; {} are left", limit - last, e);
        } finally {
            lock.lock();
            limit = stored ? wanted : limit;
            renewing = false;
            lock.unlock();
        }
    }

    /** Gives back what was reserved and not used. No id may be asked for afterwards. */
    void close() {
        lock.lock();
        try {
            limit = last;
            store.accept(last);
        } finally {
            lock.unlock();
        }
    }
}
