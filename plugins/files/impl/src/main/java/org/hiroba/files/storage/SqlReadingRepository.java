package org.hiroba.files.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.Reading;
import org.hiroba.files.domain.ReadingRepository;

/** The table of readings. */
public final class SqlReadingRepository implements ReadingRepository {
    private static final String READING = "SELECT hash, state, tries, pages FROM files.reading ";

    private static final String MISSING = "INSERT INTO files.reading (hash, state, tries, pages)"
            + " SELECT DISTINCT v.hash, 'WAITING', 0, 0 FROM files.version v"
            + " WHERE NOT EXISTS (SELECT 1 FROM files.reading r WHERE r.hash = v.hash)";

    private final Sql sql;

    public SqlReadingRepository(Sql sql) {
        this.sql = sql;
    }

    private static Reading reading(Row row) {
        return new Reading(row.text(1), Reading.State.valueOf(row.text(2)), row.integer(3), row.integer(4));
    }

    @Override
    public Optional<Reading> find(String hash) {
        return sql.find(READING + "WHERE hash = ?", SqlReadingRepository::reading, hash);
    }

    @Override
    public Map<String, Reading> findAll(Collection<String> hashes) {
        Map<String, Reading> found = new HashMap<>();
        for (List<String> some : Portions.of(hashes)) {
            sql.each(
                    READING + "WHERE hash IN (" + Sql.places(some.size()) + ")",
                    row -> found.put(row.text(1), reading(row)),
                    some.toArray());
        }
        return found;
    }

    @Override
    public List<Waiting> listWaiting(int limit) {
        Map<String, Waiting> found = new HashMap<>();
        sql.each(
                "SELECT r.hash, v.content_type FROM files.reading r JOIN files.version v ON v.hash = r.hash"
                        + " WHERE r.state = 'WAITING' ORDER BY v.id DESC FETCH FIRST ? ROWS ONLY",
                row -> found.put(row.text(1), new Waiting(row.text(1), row.text(2))),
                limit);
        return List.copyOf(found.values());
    }

    @Override
    public void insertIfMissing(String hash) {
        sql.update(MISSING + " AND v.hash = ?", hash);
    }

    @Override
    public void insertMissing(Set<FileKind> kinds) {
        sql.update(MISSING + " AND v.kind IN (" + Sql.places(kinds.size()) + ")", kinds.toArray());
    }

    @Override
    public boolean update(Reading reading) {
        return sql.update(
                        "UPDATE files.reading SET state = ?, tries = ?, pages = ? WHERE hash = ?",
                        reading.state(),
                        reading.tries(),
                        reading.pages(),
                        reading.hash())
                > 0;
    }

    @Override
    public void delete(String hash) {
        sql.update("DELETE FROM files.reading WHERE hash = ?", hash);
    }

    @Override
    public boolean isUsed(String hash) {
        return sql.find("SELECT COUNT(*) FROM files.version WHERE hash = ?", row -> row.number(1), hash).orElse(0L) > 0;
    }

    @Override
    public Set<String> known(Collection<String> hashes) {
        return new HashSet<>(findAll(hashes).keySet());
    }

    @Override
    public List<Long> files(String hash) {
        return sql.list("SELECT id FROM files.file WHERE hash = ?", row -> row.number(1), hash);
    }

    @Override
    public void note(String hash, int pages) {
        sql.update("UPDATE files.file SET pages = ? WHERE hash = ?", pages, hash);
    }
}
