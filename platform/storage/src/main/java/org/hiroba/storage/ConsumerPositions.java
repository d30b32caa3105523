package org.hiroba.storage;

import org.hiroba.api.event.Transactions;
import org.hiroba.api.storage.Sql;

/** How far each consumer has read: the table hiroba.journal_position. */
final class ConsumerPositions {
    private final Transactions transactions;
    private final Sql sql;

    ConsumerPositions(Transactions transactions, Sql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /** 0 for a new one. */
    long load(String consumer) {
        return sql.find("SELECT seq FROM hiroba.journal_position WHERE consumer = ?", row -> row.number(1), consumer)
                .orElse(0L);
    }

    void store(String consumer, long sequence) {
        transactions.run(() -> {
            if (sql.update("UPDATE hiroba.journal_position SET seq = ? WHERE consumer = ?", sequence, consumer) == 0) {
                sql.update("INSERT INTO hiroba.journal_position (consumer, seq) VALUES (?, ?)", consumer, sequence);
            }
        });
    }
}
