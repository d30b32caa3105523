package org.hiroba.storage;

import org.hiroba.api.event.Transactions;
import org.hiroba.api.storage.Sql;

/** A stored number that only grows. */
final class HighWater {
    private final Transactions transactions;
    private final Sql sql;
    private final String name;

    HighWater(Transactions transactions, Sql sql, String name) {
        this.transactions = transactions;
        this.sql = sql;
        this.name = name;
    }

    /** 0 if none was stored. */
    long load() {
        return sql.find("SELECT mark FROM hiroba.high_water WHERE name = ?", row -> row.number(1), name)
                .orElse(0L);
    }

    void store(long mark) {
        transactions.run(() -> {
            if (sql.update("UPDATE hiroba.high_water SET mark = ? WHERE name = ?", mark, name) == 0) {
                sql.update("INSERT INTO hiroba.high_water (name, mark) VALUES (?, ?)", name, mark);
            }
        });
    }
}
