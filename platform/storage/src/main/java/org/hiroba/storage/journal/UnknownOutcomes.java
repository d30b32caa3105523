package org.hiroba.storage.journal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of transactions whose commit lost its connection. Their numbers hold the watermark until it is
 * known: the database is asked by inserting the same number again, which waits for a transaction that still holds it.
 */
final class UnknownOutcomes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownOutcomes.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final JournalTable table;
    private final JournalWindow window;
    private volatile boolean closed;

    UnknownOutcomes(JournalTable table, JournalWindow window) {
        this.table = table;
        this.window = window;
    }

    void settle(List<JournalSlot> slots) {
        Thread.ofVirtual().name("hiroba-journal-outcome").start(() -> settleNow(slots));
    }

    private void settleNow(List<JournalSlot> slots) {
        long sequence = slots.getFirst().entry().sequence();
        for (long pause = FIRST_PAUSE_MILLIS; !closed; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                boolean committed = table.isTaken(slots.getFirst());
                LOG.warn("The connection was lost in a commit; entry {} is {}", sequence, committed ? "there" : "not there");
                window.end(slots, committed);
                return;
            } catch (RuntimeException e) {
                LOG.debug("Cannot tell yet what became of entry {}", sequence, e);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
