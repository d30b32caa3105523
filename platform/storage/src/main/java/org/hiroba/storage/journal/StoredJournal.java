package org.hiroba.storage.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;
import org.hiroba.storage.sql.JdbcSql;
import org.hiroba.storage.sql.JdbcTransactions;

/** The journal in its table, the newest of it in memory too. */
public final class StoredJournal implements Journal, AutoCloseable {
    private static final int MOST_AT_ONCE = 10_000;
    /** More than the live stream replays, about 5 MiB. */
    private static final int KEPT_IN_MEMORY = 16_384;

    private final JdbcTransactions transactions;
    private final JournalTable table;
    private final JournalWindow window;
    private final UnknownOutcomes unknown;

    /** Goes on where the stored journal ends; its table is there already. */
    public StoredJournal(JdbcTransactions transactions, JdbcSql sql, InstantSource clock) {
        this.transactions = transactions;
        this.table = new JournalTable(transactions, sql);
        this.window = new JournalWindow(clock, table.last(), KEPT_IN_MEMORY);
        this.unknown = new UnknownOutcomes(table, window);
    }

    @Override
    public Stamp append(DomainEvent event) {
        return transactions.part(JournalPart.class, () -> new JournalPart(window, unknown::settle)).append(event);
    }

    @Override
    public List<JournalEntry> read(long afterSequence, int limit) {
        if (limit < 1 || limit > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Not between 1 and " + MOST_AT_ONCE + ": " + limit);
        }
        return window.read(afterSequence, limit).orElseGet(() -> table.read(afterSequence, window.position(), limit));
    }

    @Override
    public long position() {
        return window.position();
    }

    @Override
    public long awaitBeyond(long sequence, Duration timeout) throws InterruptedException {
        return window.awaitBeyond(sequence, timeout.toNanos());
    }

    @Override
    public void close() {
        unknown.close();
    }
}
