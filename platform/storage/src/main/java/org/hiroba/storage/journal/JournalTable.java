package org.hiroba.storage.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.storage.sql.JdbcTransactions;
import org.hiroba.storage.sql.Micros;
import org.hiroba.storage.sql.Session;

/** The table hiroba.journal. */
final class JournalTable {
    private static final String INSERT =
            """
            INSERT INTO hiroba.journal (seq, happened_at, event_type, audience, subject, actor, details)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT =
            """
            SELECT seq, happened_at, event_type, audience, subject, actor, details FROM hiroba.journal
            WHERE seq > ? AND seq <= ? ORDER BY seq FETCH FIRST ? ROWS ONLY""";

    private final JdbcTransactions transactions;
    private final Sql sql;

    JournalTable(JdbcTransactions transactions, Sql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    static void insert(Session session, List<JournalSlot> slots) throws SQLException {
        session.with(INSERT, statement -> {
            if (slots.size() == 1) {
                bind(statement, slots.getFirst().entry());
                return statement.executeUpdate();
            }
            for (JournalSlot slot : slots) {
                bind(statement, slot.entry());
                statement.addBatch();
            }
            return statement.executeBatch().length;
        });
    }

    private static void bind(PreparedStatement statement, JournalEntry entry) throws SQLException {
        DomainEvent event = entry.event();
        statement.setLong(1, entry.sequence());
        statement.setLong(2, Micros.of(entry.stamp().at()));
        statement.setString(3, event.type());
        statement.setString(4, event.audience().toString());
        statement.setString(5, event.subject().map(ContentRef::toString).orElse(null));
        statement.setLong(6, event.actor().value());
        statement.setString(7, Details.write(event.details()));
    }

    List<JournalEntry> read(long after, long upTo, int limit) {
        return sql.list(SELECT, JournalTable::entry, after, upTo, limit);
    }

    private static JournalEntry entry(Row row) {
        var event = new DomainEvent(
                row.text(3),
                Audience.parse(row.text(4)),
                row.optionalText(5).map(ContentRef::parse),
                new PersonId(row.number(6)),
                Details.read(row.optionalText(7).orElse(null)));
        return new JournalEntry(new Stamp(row.number(1), row.instant(2)), event);
    }

    /** Whether a row with this number has committed; waits for a transaction that is about to write it. */
    boolean isTaken(JournalSlot slot) {
        try {
            transactions.run(() -> {
                transactions.write(INSERT, session -> {
                    insert(session, List.of(slot));
                    return true;
                });
                throw new FreeNumber();
            });
            throw new IllegalStateException("The trial was not rolled back");
        } catch (DuplicateKeyException e) {
            return true;
        } catch (FreeNumber e) {
            return false;
        }
    }

    /** Rolls the trial back. */
    private static final class FreeNumber extends RuntimeException {}

    /** Where the journal ends; sequence 0 if it is empty. Derby finds MAX at the index's end, but reads no index backwards. */
    Stamp last() {
        Optional<Long> sequence = sql.find("SELECT MAX(seq) FROM hiroba.journal", row -> row.optionalNumber(1))
                .flatMap(found -> found);
        return sequence.flatMap(number -> sql.find(
                        "SELECT seq, happened_at FROM hiroba.journal WHERE seq = ?",
                        row -> new Stamp(row.number(1), row.instant(2)),
                        number))
                .orElse(new Stamp(0, Instant.EPOCH));
    }
}
