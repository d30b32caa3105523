package org.hiroba.storage.journal;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;
import org.hiroba.storage.sql.Micros;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest end of the journal: numbers that are reserved, and committed entries that are kept in memory.
 *
 * <p>Numbers are given in order and end in any order. An entry becomes readable when it has committed and every smaller
 * number has ended; until then it waits behind the watermark. See docs/adr/0003.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class JournalWindow {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWindow.class);
    private static final long LONG_FLIGHT = TimeUnit.SECONDS.toMicros(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final InstantSource clock;
    private final RecentEntries recent;
    private final ArrayDeque<JournalSlot> waiting = new ArrayDeque<>();
    private long lastSequence;
    private long lastMicros;
    private long position;

    /** @param last where the stored journal ends: sequence 0 if it is empty */
    JournalWindow(InstantSource clock, Stamp last, int capacity) {
        this.clock = clock;
        this.lastSequence = last.sequence();
        this.lastMicros = Micros.of(last.at());
        this.position = last.sequence();
        this.recent = new RecentEntries(capacity, last.sequence());
    }

    /** Reserves the next number and instant in one step. */
    JournalSlot reserve(DomainEvent event) {
        lock.lock();
        try {
            lastSequence++;
            lastMicros = Math.max(lastMicros + 1, Micros.of(clock.instant()));
            var stamp = new Stamp(lastSequence, Micros.toInstant(lastMicros));
            var slot = new JournalSlot(new JournalEntry(stamp, event));
            warnOfLongFlight();
            waiting.addLast(slot);
            return slot;
        } finally {
            lock.unlock();
        }
    }

    /** Readers see nothing newer meanwhile, so a transaction that appends must be short. */
    private void warnOfLongFlight() {
        JournalSlot oldest = waiting.peekFirst();
        if (oldest != null && lastMicros - Micros.of(oldest.entry().stamp().at()) > LONG_FLIGHT && oldest.warnOnce()) {
            LOG.warn("Readers of the journal wait for a long transaction, which began with {}", oldest.entry());
        }
    }

    /** Ends the numbers of a transaction, and lets readers see what no longer waits for smaller numbers. */
    void end(List<JournalSlot> slots, boolean committed) {
        lock.lock();
        try {
            for (JournalSlot slot : slots) {
                slot.end(committed);
            }
            long before = position;
            while (!waiting.isEmpty() && waiting.getFirst().hasEnded()) {
                publish(waiting.removeFirst());
            }
            if (position > before) {
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void publish(JournalSlot slot) {
        if (slot.isCommitted()) {
            recent.add(slot.entry());
            position = slot.entry().sequence();
        }
    }

    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** The entries after the position, unless some of them are no longer in memory. */
    Optional<List<JournalEntry>> read(long afterSequence, int limit) {
        lock.lock();
        try {
            return recent.read(afterSequence, limit);
        } finally {
            lock.unlock();
        }
    }

    long awaitBeyond(long sequence, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (position <= sequence && left > 0) {
                left = grown.awaitNanos(left);
            }
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** The number that has been waited for longest, with its instant. */
    Optional<Stamp> oldestInFlight() {
        lock.lock();
        try {
            return Optional.ofNullable(waiting.peekFirst()).map(slot -> slot.entry().stamp());
        } finally {
            lock.unlock();
        }
    }
}
