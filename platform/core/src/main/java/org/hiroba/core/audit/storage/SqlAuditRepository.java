package org.hiroba.core.audit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.audit.AuditEntry;
import org.hiroba.core.audit.AuditFilter;
import org.hiroba.core.audit.AuditRepository;
import org.hiroba.core.audit.AuditSeal;

/** The audit log in tables {@code audit_entries} and {@code audit_seals}. */
public final class SqlAuditRepository implements AuditRepository {
    private static final String COLUMNS =
            "e.id, e.entered_at, e.person_id, e.action_code, e.subject, e.origin, e.details";

    private final Sql sql;

    public SqlAuditRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(AuditEntry entry) {
        sql.update(
                "INSERT INTO hiroba.audit_entries (id, entered_at, person_id, action_code, subject, origin, details)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.at(),
                entry.person().map(PersonId::value),
                entry.action(),
                entry.subject(),
                entry.origin(),
                entry.details());
    }

    @Override
    public void insert(AuditSeal seal) {
        sql.update(
                "INSERT INTO hiroba.audit_seals (position_number, entry_id, hash) VALUES (?, ?, ?)",
                seal.position(),
                seal.entry(),
                seal.hash());
    }

    @Override
    public List<AuditEntry> list(AuditFilter filter, long before, int limit) {
        StringBuilder query =
                new StringBuilder("SELECT " + COLUMNS + " FROM hiroba.audit_entries e WHERE e.id < ?");
        List<Object> values = new ArrayList<>(List.of(before));
        filter.person().ifPresent(person -> add(query, values, "e.person_id = ?", person.value()));
        filter.action().ifPresent(action ->
                add(query, values, "e.action_code LIKE ? ESCAPE '!'", startingWith(action)));
        filter.from().ifPresent(from -> add(query, values, "e.entered_at >= ?", from));
        filter.until().ifPresent(until -> add(query, values, "e.entered_at < ?", until));
        query.append(" ORDER BY e.id DESC FETCH FIRST ? ROWS ONLY");
        values.add(limit);
        return sql.list(query.toString(), row -> entry(row, 1), values.toArray());
    }

    @Override
    public List<AuditEntry> unsealed() {
        return sql.list(
                "SELECT " + COLUMNS + " FROM hiroba.audit_entries e"
                        + " LEFT JOIN hiroba.audit_seals s ON s.entry_id = e.id"
                        + " WHERE s.entry_id IS NULL ORDER BY e.id",
                row -> entry(row, 1));
    }

    @Override
    public Optional<AuditSeal> lastSeal() {
        return sql.find(
                "SELECT position_number, entry_id, hash FROM hiroba.audit_seals WHERE position_number ="
                        + " (SELECT MAX(position_number) FROM hiroba.audit_seals)",
                SqlAuditRepository::seal);
    }

    @Override
    public void eachSeal(BiConsumer<AuditSeal, Optional<AuditEntry>> consumer) {
        sql.each(
                "SELECT s.position_number, s.entry_id, s.hash, " + COLUMNS + " FROM hiroba.audit_seals s"
                        + " LEFT JOIN hiroba.audit_entries e ON e.id = s.entry_id ORDER BY s.position_number",
                row -> consumer.accept(seal(row), row.optionalNumber(4).map(id -> entry(row, 4))));
    }

    private static void add(StringBuilder query, List<Object> values, String condition, Object value) {
        query.append(" AND ").append(condition);
        values.add(value);
    }

    private static String startingWith(String text) {
        return text.replaceAll("[!%_]", "!$0") + "%";
    }

    private static AuditSeal seal(Row row) {
        return new AuditSeal(row.number(1), row.number(2), row.text(3));
    }

    private static AuditEntry entry(Row row, int first) {
        return new AuditEntry(
                row.number(first),
                row.instant(first + 1),
                row.optionalNumber(first + 2).map(PersonId::new),
                row.text(first + 3),
                row.text(first + 4),
                row.text(first + 5),
                row.text(first + 6));
    }
}
