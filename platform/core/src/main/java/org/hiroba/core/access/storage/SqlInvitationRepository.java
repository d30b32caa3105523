package org.hiroba.core.access.storage;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.access.InvitationRepository;

/** Invitations in table {@code invitations}. */
public final class SqlInvitationRepository implements InvitationRepository {
    private final Sql sql;

    public SqlInvitationRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StoredInvitation> find(String hash) {
        return sql.find(
                "SELECT person_id, secret_hash, expires_at FROM hiroba.invitations WHERE secret_hash = ?",
                row -> new StoredInvitation(new PersonId(row.number(1)), row.text(2), row.instant(3)),
                hash);
    }

    @Override
    public void save(StoredInvitation invitation) {
        removeOf(invitation.person());
        sql.update(
                "INSERT INTO hiroba.invitations (person_id, secret_hash, expires_at) VALUES (?, ?, ?)",
                invitation.person().value(),
                invitation.hash(),
                invitation.expiresAt());
    }

    @Override
    public boolean remove(String hash) {
        return sql.update("DELETE FROM hiroba.invitations WHERE secret_hash = ?", hash) == 1;
    }

    @Override
    public void removeOf(PersonId person) {
        sql.update("DELETE FROM hiroba.invitations WHERE person_id = ?", person.value());
    }

    @Override
    public void removeExpired(Instant now) {
        sql.update("DELETE FROM hiroba.invitations WHERE expires_at <= ?", now);
    }
}
