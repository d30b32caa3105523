package org.hiroba.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.RowMapper;
import org.hiroba.api.storage.Sql;

/** Counts statements on their way to the database. */
public final class CountingSql implements Sql {
    private final Sql sql;
    private final AtomicInteger statements = new AtomicInteger();

    public CountingSql(Sql sql) {
        this.sql = sql;
    }

    /** How many the work takes. */
    public int during(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    @Override
    public <T> List<T> list(String text, RowMapper<T> mapper, Object... values) {
        statements.incrementAndGet();
        return sql.list(text, mapper, values);
    }

    @Override
    public <T> Optional<T> find(String text, RowMapper<T> mapper, Object... values) {
        statements.incrementAndGet();
        return sql.find(text, mapper, values);
    }

    @Override
    public void each(String text, Consumer<Row> consumer, Object... values) {
        statements.incrementAndGet();
        sql.each(text, consumer, values);
    }

    @Override
    public int update(String text, Object... values) {
        statements.incrementAndGet();
        return sql.update(text, values);
    }

    @Override
    public void batch(String text, List<Object[]> rows) {
        statements.incrementAndGet();
        sql.batch(text, rows);
    }
}
