package org.hiroba.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.storage.Row;

/** The present row of a JDBC result. */
final class ResultRow implements Row {
    private final ResultSet result;

    ResultRow(ResultSet result) {
        this.result = result;
    }

    @Override
    public long number(int column) {
        try {
            long number = result.getLong(column);
            refuseNull(column);
            return number;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public Optional<Long> optionalNumber(int column) {
        try {
            long number = result.getLong(column);
            return result.wasNull() ? Optional.empty() : Optional.of(number);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public int integer(int column) {
        return Math.toIntExact(number(column));
    }

    @Override
    public boolean flag(int column) {
        try {
            boolean flag = result.getBoolean(column);
            refuseNull(column);
            return flag;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public String text(int column) {
        return optionalText(column).orElseThrow(() -> isNull(column));
    }

    @Override
    public Optional<String> optionalText(int column) {
        try {
            return Optional.ofNullable(result.getString(column));
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public Instant instant(int column) {
        return Micros.toInstant(number(column));
    }

    @Override
    public Optional<Instant> optionalInstant(int column) {
        return optionalNumber(column).map(Micros::toInstant);
    }

    private void refuseNull(int column) throws SQLException {
        if (result.wasNull()) {
            throw isNull(column);
        }
    }

    private static IllegalStateException isNull(int column) {
        return new IllegalStateException("Column " + column + " is NULL");
    }
}
