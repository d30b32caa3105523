package org.hiroba.storage.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.jspecify.annotations.Nullable;

/** How values of the API stand in a statement. */
final class Values {
    private Values() {}

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean flag -> statement.setBoolean(place, flag);
            case String text -> statement.setString(place, storable(text));
            case Instant instant -> statement.setLong(place, Micros.of(instant));
            case Enum<?> constant -> statement.setString(place, constant.name());
            case Optional<?> optional -> bind(statement, place, optional.orElse(null));
            default -> throw new IllegalArgumentException("Not a value for a statement: " + value.getClass());
        }
    }

    /** PostgreSQL stores no NUL; so neither engine gets one. */
    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw HirobaException.invalid("error.unusable-character");
        }
        return text;
    }
}
