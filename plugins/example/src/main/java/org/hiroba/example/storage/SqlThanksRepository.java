package org.hiroba.example.storage;

import java.util.List;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;
import org.hiroba.example.domain.Thanks;
import org.hiroba.example.domain.ThanksRepository;

/** Thanks in schema {@code example}. */
public final class SqlThanksRepository implements ThanksRepository {
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
                "SELECT id, giver, receiver, words, given_at FROM example.thanks"
                        + " ORDER BY given_at DESC, id DESC FETCH FIRST ? ROWS ONLY",
                row -> new Thanks(
                        row.number(1),
                        new PersonId(row.number(2)),
                        new PersonId(row.number(3)),
                        row.text(4),
                        row.instant(5)),
                limit);
    }
}
