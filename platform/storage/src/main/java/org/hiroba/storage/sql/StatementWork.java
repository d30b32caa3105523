package org.hiroba.storage.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Work with a prepared statement. */
@FunctionalInterface
public interface StatementWork<T> {
    T run(PreparedStatement statement) throws SQLException;
}
