package org.hiroba.core.recall.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.recall.Unsealing;

/** Who asked to look at a sealed copy, and what became of it. */
public final class SqlUnsealings {
    private static final String SELECT =
            "SELECT id, recall_id, reason, asked_by, asked_at, decided_by, decided_at, open_until FROM hiroba.unsealing ";

    private final Sql sql;

    public SqlUnsealings(Sql sql) {
        this.sql = sql;
    }

    public void insert(Unsealing unsealing) {
        sql.update(
                "INSERT INTO hiroba.unsealing (id, recall_id, reason, asked_by, asked_at) VALUES (?, ?, ?, ?, ?)",
                unsealing.id(),
                unsealing.recall(),
                unsealing.reason(),
                unsealing.askedBy().value(),
                unsealing.askedAt());
    }

    /** @return false if somebody was faster */
    public boolean decide(long id, PersonId by, Instant at, Optional<Instant> openUntil) {
        return sql.update(
                        "UPDATE hiroba.unsealing SET decided_by = ?, decided_at = ?, open_until = ?"
                                + " WHERE id = ? AND decided_by IS NULL",
                        by.value(),
                        at,
                        openUntil,
                        id)
                > 0;
    }

    public Optional<Unsealing> find(long id) {
        return sql.find(SELECT + "WHERE id = ?", SqlUnsealings::unsealing, id);
    }

    public List<Unsealing> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        SELECT + "WHERE id IN (" + Sql.places(ids.size()) + ")",
                        SqlUnsealings::unsealing,
                        ids.toArray());
    }

    /** Newest first. */
    public List<Unsealing> listOf(long recall) {
        return sql.list(SELECT + "WHERE recall_id = ? ORDER BY id DESC", SqlUnsealings::unsealing, recall);
    }

    public void deleteAll(long recall) {
        sql.update("DELETE FROM hiroba.unsealing WHERE recall_id = ?", recall);
    }

    private static Unsealing unsealing(Row row) {
        return new Unsealing(
                row.number(1),
                row.number(2),
                row.text(3),
                new PersonId(row.number(4)),
                row.instant(5),
                row.optionalNumber(6).map(PersonId::new),
                row.optionalInstant(7),
                row.optionalInstant(8));
    }
}
