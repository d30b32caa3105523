package org.hiroba.core.access.storage;

import java.util.Collection;
import java.util.List;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.access.AccessToken;
import org.hiroba.core.access.TokenRepository;

/** The API's tokens in table {@code access_tokens}. */
public final class SqlTokenRepository implements TokenRepository {
    private final Sql sql;

    public SqlTokenRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<StoredToken> all() {
        return sql.list(
                "SELECT id, person_id, name, created_at, expires_at, used_at, token_hash FROM hiroba.access_tokens",
                row -> new StoredToken(token(row), row.text(7)));
    }

    @Override
    public void insert(StoredToken stored) {
        AccessToken token = stored.token();
        sql.update(
                "INSERT INTO hiroba.access_tokens (id, token_hash, person_id, name, created_at, expires_at, used_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                stored.hash(),
                token.person().value(),
                token.name(),
                token.createdAt(),
                token.expiresAt(),
                token.usedAt());
    }

    @Override
    public void delete(Collection<Long> tokens) {
        sql.batch(
                "DELETE FROM hiroba.access_tokens WHERE id = ?",
                tokens.stream().map(id -> new Object[] {id}).toList());
    }

    @Override
    public void saveUse(Collection<AccessToken> tokens) {
        sql.batch(
                "UPDATE hiroba.access_tokens SET used_at = ? WHERE id = ?",
                tokens.stream()
                        .map(token -> new Object[] {token.usedAt(), token.id()})
                        .toList());
    }

    private static AccessToken token(Row row) {
        return new AccessToken(
                row.number(1),
                new PersonId(row.number(2)),
                row.text(3),
                row.instant(4),
                row.optionalInstant(5),
                row.optionalInstant(6));
    }
}
