package org.hiroba.search.storage;

import java.time.Instant;
import java.util.List;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;
import org.hiroba.search.domain.KeptRepository;
import org.hiroba.search.domain.SavedSearch;

/** Recent and saved searches in schema {@code search}. */
public final class SqlKeptRepository implements KeptRepository {
    private final Sql sql;

    public SqlKeptRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> listRecent(PersonId person) {
        return sql.list(
                "SELECT words FROM search.recent WHERE person = ? ORDER BY used_at DESC, words",
                row -> row.text(1),
                person.value());
    }

    @Override
    public void putRecent(PersonId person, String words, Instant at) {
        int changed = sql.update(
                "UPDATE search.recent SET used_at = ? WHERE person = ? AND words = ?", at, person.value(), words);
        if (changed == 0) {
            sql.update("INSERT INTO search.recent (person, words, used_at) VALUES (?, ?, ?)", person.value(), words, at);
        }
    }

    @Override
    public void deleteRecent(PersonId person, String words) {
        sql.update("DELETE FROM search.recent WHERE person = ? AND words = ?", person.value(), words);
    }

    @Override
    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM search.recent WHERE person = ?", person.value());
        sql.update("DELETE FROM search.saved WHERE person = ?", person.value());
    }

    @Override
    public List<SavedSearch> listSaved(PersonId person) {
        return sql.list(
                "SELECT id, name, query FROM search.saved WHERE person = ? ORDER BY id",
                row -> new SavedSearch(row.number(1), row.text(2), row.text(3)),
                person.value());
    }

    @Override
    public void insertSaved(PersonId person, SavedSearch saved) {
        sql.update(
                "INSERT INTO search.saved (id, person, name, query) VALUES (?, ?, ?, ?)",
                saved.id(),
                person.value(),
                saved.name(),
                saved.query());
    }

    @Override
    public boolean deleteSaved(PersonId person, long id) {
        return sql.update("DELETE FROM search.saved WHERE person = ? AND id = ?", person.value(), id) > 0;
    }
}
