package org.hiroba.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.RowMapper;
import org.hiroba.api.storage.Sql;

/** Plain SQL in the thread's transaction. */
public final class JdbcSql implements Sql {
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcTransactions transactions;

    public JdbcSql(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) {
        return transactions.read(sql, session -> {
            var result = new ArrayList<T>();
            query(session, sql, values, row -> result.add(mapper.map(row)));
            return result;
        });
    }

    @Override
    public <T> Optional<T> find(String sql, RowMapper<T> mapper, Object... values) {
        List<T> rows = list(sql, mapper, values);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows instead of one from: " + sql);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    @Override
    public void each(String sql, Consumer<Row> consumer, Object... values) {
        transactions.read(sql, session -> {
            query(session, sql, values, consumer);
            return true;
        });
    }

    private static void query(Session session, String sql, Object[] values, Consumer<Row> consumer)
            throws SQLException {
        session.with(sql, statement -> {
            // PostgreSQL would else fetch all rows at once; Derby fetches them one by one in any case.
            statement.setFetchSize(FETCHED_AT_ONCE);
            Values.bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                var row = new ResultRow(result);
                while (result.next()) {
                    consumer.accept(row);
                }
            }
            return true;
        });
    }

    @Override
    public int update(String sql, Object... values) {
        return transactions.write(sql, session -> session.with(sql, statement -> {
            Values.bind(statement, values);
            return statement.executeUpdate();
        }));
    }

    @Override
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        transactions.write(sql, session -> session.with(sql, statement -> {
            for (Object[] row : rows) {
                Values.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }));
    }
}
