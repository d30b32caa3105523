package org.hiroba.core.feed.storage;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;

/** Table {@code feed_secret}. */
public final class SqlFeedSecrets {
    private final Sql sql;

    public SqlFeedSecrets(Sql sql) {
        this.sql = sql;
    }

    public Optional<Instant> openedAt(PersonId person, String feed) {
        return sql.find(
                "SELECT opened_at FROM hiroba.feed_secret WHERE person_id = ? AND feed = ?",
                row -> row.instant(1),
                person.value(),
                feed);
    }

    /** Whose address of this feed it is. */
    public Optional<PersonId> find(String feed, String hash) {
        return sql.find(
                "SELECT person_id FROM hiroba.feed_secret WHERE secret_hash = ? AND feed = ?",
                row -> new PersonId(row.number(1)),
                hash,
                feed);
    }

    public void insert(PersonId person, String feed, String hash, Instant at) {
        sql.update(
                "INSERT INTO hiroba.feed_secret (person_id, feed, secret_hash, opened_at) VALUES (?, ?, ?, ?)",
                person.value(),
                feed,
                hash,
                at);
    }

    /** What is this person's. */
    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM hiroba.feed_secret WHERE person_id = ?", person.value());
    }

    public void delete(PersonId person, String feed) {
        sql.update("DELETE FROM hiroba.feed_secret WHERE person_id = ? AND feed = ?", person.value(), feed);
    }
}
