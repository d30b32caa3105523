package org.hiroba.demo.storage;

import java.util.List;
import org.hiroba.api.storage.Sql;
import org.hiroba.demo.domain.MadeRepository;

/** What the demo made, in schema {@code demo}. */
public final class SqlMadeRepository implements MadeRepository {
    private final Sql sql;

    public SqlMadeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(String kind, long id) {
        sql.update("INSERT INTO demo.made (kind, id) VALUES (?, ?)", kind, id);
    }

    @Override
    public List<Long> list(String kind) {
        return sql.list("SELECT id FROM demo.made WHERE kind = ? ORDER BY id", row -> row.number(1), kind);
    }

    @Override
    public boolean isEmpty() {
        return sql.find("SELECT COUNT(*) FROM demo.made", row -> row.number(1)).orElse(0L) == 0;
    }

    @Override
    public void delete(String kind, long id) {
        sql.update("DELETE FROM demo.made WHERE kind = ? AND id = ?", kind, id);
    }
}
