package org.hiroba.storage.sql;

import java.sql.SQLException;

/** Work with a connection. */
@FunctionalInterface
public interface SqlWork<T> {
    T run(Session session) throws SQLException;
}
