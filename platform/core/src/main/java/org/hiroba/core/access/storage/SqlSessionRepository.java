package org.hiroba.core.access.storage;

import java.util.Collection;
import java.util.List;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.access.Session;
import org.hiroba.core.access.SessionRepository;

/** Sessions in table {@code sessions}. */
public final class SqlSessionRepository implements SessionRepository {
    private final Sql sql;

    public SqlSessionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<StoredSession> all() {
        return sql.list(
                "SELECT id, person_id, device, address, started_at, used_at, token_hash FROM hiroba.sessions",
                row -> new StoredSession(session(row), row.text(7)));
    }

    @Override
    public void insert(StoredSession stored) {
        Session session = stored.session();
        sql.update(
                "INSERT INTO hiroba.sessions (id, token_hash, person_id, device, address, started_at, used_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                session.id(),
                stored.tokenHash(),
                session.person().value(),
                session.device(),
                session.address(),
                session.startedAt(),
                session.usedAt());
    }

    @Override
    public void delete(Collection<Long> sessions) {
        sql.batch(
                "DELETE FROM hiroba.sessions WHERE id = ?",
                sessions.stream().map(id -> new Object[] {id}).toList());
    }

    @Override
    public void saveUse(Collection<Session> sessions) {
        sql.batch(
                "UPDATE hiroba.sessions SET used_at = ? WHERE id = ?",
                sessions.stream()
                        .map(session -> new Object[] {session.usedAt(), session.id()})
                        .toList());
    }

    private static Session session(Row row) {
        return new Session(
                row.number(1),
                new PersonId(row.number(2)),
                row.text(3),
                row.text(4),
                row.instant(5),
                row.instant(6));
    }
}
