package org.hiroba.core.access.storage;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.access.CredentialRepository;

/** Hashes of passwords in table {@code passwords}. */
public final class SqlCredentialRepository implements CredentialRepository {
    private final Sql sql;

    public SqlCredentialRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> find(PersonId person) {
        return sql.find(
                "SELECT phc FROM hiroba.passwords WHERE person_id = ?", row -> row.text(1), person.value());
    }

    @Override
    public boolean hold(PersonId person, String phc) {
        return sql.update(
                        "UPDATE hiroba.passwords SET phc = phc WHERE person_id = ? AND phc = ?", person.value(), phc)
                == 1;
    }

    @Override
    public void save(PersonId person, String phc, Instant changedAt) {
        int changed = sql.update(
                "UPDATE hiroba.passwords SET phc = ?, changed_at = ? WHERE person_id = ?",
                phc,
                changedAt,
                person.value());
        if (changed == 0) {
            sql.update(
                    "INSERT INTO hiroba.passwords (person_id, phc, changed_at) VALUES (?, ?, ?)",
                    person.value(),
                    phc,
                    changedAt);
        }
    }

    @Override
    public void remove(PersonId person) {
        sql.update("DELETE FROM hiroba.passwords WHERE person_id = ?", person.value());
    }
}
