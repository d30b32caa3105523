package org.hiroba.example.storage;

import java.util.Collection;
import java.util.List;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.example.domain.Thanks;
import org.hiroba.example.domain.ThanksRepository;

/** Thanks in schema {@code example}. */
public final class SqlThanksRepository implements ThanksRepository {
    private static final String SELECT = "SELECT id, giver, receiver, words, given_at FROM example.thanks ";

    private final Sql sql;

    public SqlThanksRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Thanks thanks) {
        sql.update(
                "INSERT INTO example.thanks (id, giver, receiver, words, given_at) VALUES (?, ?, ?, ?, ?)",
                thanks.id(),
                thanks.giver().value(),
                thanks.receiver().value(),
                thanks.words(),
                thanks.at());
    }

    @Override
    public List<Thanks> listLatest(int limit) {
        return sql.list(
                SELECT + "ORDER BY given_at DESC, id DESC FETCH FIRST ? ROWS ONLY",
                SqlThanksRepository::thanks,
                limit);
    }

    @Override
    public List<Thanks> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        SELECT + "WHERE id IN (" + Sql.places(ids.size()) + ")",
                        SqlThanksRepository::thanks,
                        ids.toArray());
    }

    @Override
    public List<Long> listIdsAfter(long after, int limit) {
        return sql.list(
                "SELECT id FROM example.thanks WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> row.number(1),
                after,
                limit);
    }

    @Override
    public long count() {
        return sql.find("SELECT COUNT(*) FROM example.thanks", row -> row.number(1)).orElse(0L);
    }

    private static Thanks thanks(Row row) {
        return new Thanks(
                row.number(1),
                new PersonId(row.number(2)),
                new PersonId(row.number(3)),
                row.text(4),
                row.instant(5));
    }
}
