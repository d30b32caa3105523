package org.hiroba.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.storage.Sql;

/**
 * Runs journal consumers, each on a virtual thread of its own, from its stored position. The launcher makes it and tells it
 * of consumers as plugins come and go.
 *
 * <p>At least once: a position is stored once a second while entries come and when the consumer is stopped, so that after
 * a crash the last second's entries come again. What a consumer throws is logged, and the batch comes again after a pause
 * that doubles up to a minute.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class JournalFollower implements AutoCloseable {
    private final Journal journal;
    private final ConsumerPositions positions;
    private final Duration firstPause;
    private final Map<String, ConsumerLoop> running = new HashMap<>();

    public JournalFollower(Transactions transactions, Sql sql, Journal journal) {
        this(transactions, sql, journal, Duration.ofSeconds(1));
    }

    JournalFollower(Transactions transactions, Sql sql, Journal journal, Duration firstPause) {
        this.journal = journal;
        this.positions = new ConsumerPositions(transactions, sql);
        this.firstPause = firstPause;
    }

    /**
     * Begins to follow, from the beginning of the journal if the name is new.
     *
     * @throws IllegalStateException if a consumer of that name runs already
     */
    public synchronized void start(JournalConsumer consumer) {
        if (running.containsKey(consumer.name())) {
            throw new IllegalStateException("A consumer named " + consumer.name() + " follows the journal already");
        }
        var loop = new ConsumerLoop(consumer, journal, positions, firstPause);
        running.put(consumer.name(), loop);
        loop.start();
    }

    /** Returns when the consumer has done its present batch and its position is stored; nothing happens if it does not run. */
    public void stop(JournalConsumer consumer) {
        ConsumerLoop loop;
        synchronized (this) {
            loop = running.remove(consumer.name());
        }
        if (loop != null) {
            loop.askToStop();
            loop.awaitEnd();
        }
    }

    /** Stops all of them, at the same time. */
    @Override
    public void close() {
        List<ConsumerLoop> loops;
        synchronized (this) {
            loops = new ArrayList<>(running.values());
            running.clear();
        }
        loops.forEach(ConsumerLoop::askToStop);
        loops.forEach(ConsumerLoop::awaitEnd);
    }
}
