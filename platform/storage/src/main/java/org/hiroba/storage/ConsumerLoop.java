package org.hiroba.storage;

import java.time.Duration;
import java.util.List;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer and the thread that it is called on. */
final class ConsumerLoop {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final int BATCH = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration STORED_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JournalConsumer consumer;
    private final Journal journal;
    private final ConsumerPositions positions;
    private final Duration firstPause;
    private final Thread thread;
    private volatile boolean stopping;
    private boolean interruptible;
    private boolean loaded;
    private long done;
    private long stored;
    private long storedNanos = System.nanoTime();

    ConsumerLoop(JournalConsumer consumer, Journal journal, ConsumerPositions positions, Duration firstPause) {
        this.consumer = consumer;
        this.journal = journal;
        this.positions = positions;
        this.firstPause = firstPause;
        this.thread = Thread.ofVirtual().name("hiroba-follow-" + consumer.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Duration pause = firstPause;
        while (!stopping) {
            try {
                step();
                pause = firstPause;
            } catch (RuntimeException e) {
                LOG.error("{} failed after entry {} and goes on in {}", consumer.name(), done, pause, e);
                Duration length = pause;
                idle(() -> Thread.sleep(length));
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
        storeAtEnd();
    }

    private void step() {
        if (!loaded) {
            done = positions.load(consumer.name());
            stored = done;
            loaded = true;
        }
        List<JournalEntry> batch = journal.read(done, BATCH);
        if (batch.isEmpty()) {
            idle(() -> journal.awaitBeyond(done, STORED_EVERY));
        } else {
            consumer.accept(batch);
            done = batch.getLast().sequence();
        }
        if (System.nanoTime() - storedNanos >= STORED_EVERY.toNanos()) {
            store();
        }
    }

    private void store() {
        if (done > stored) {
            positions.store(consumer.name(), done);
            stored = done;
        }
        storedNanos = System.nanoTime();
    }

    private void storeAtEnd() {
        try {
            store();
        } catch (RuntimeException e) {
            LOG.warn("{} will get some entries again, since its position could not be stored", consumer.name(), e);
        }
    }

    /** Waits in a way that a stop may interrupt. Elsewhere it must not: Derby does not like it amid its files. */
    private void idle(Waiting waiting) {
        synchronized (this) {
            if (stopping) {
                return;
            }
            interruptible = true;
        }
        try {
            waiting.run();
        } catch (InterruptedException e) {
            LOG.trace("{} was woken to stop", consumer.name());
        } finally {
            synchronized (this) {
                interruptible = false;
                Thread.interrupted();
            }
        }
    }

    @FunctionalInterface
    private interface Waiting {
        void run() throws InterruptedException;
    }

    synchronized void askToStop() {
        stopping = true;
        if (interruptible) {
            thread.interrupt();
        }
    }

    void awaitEnd() {
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("{} does not end its batch; it is interrupted", consumer.name());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
