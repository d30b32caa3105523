package org.hiroba.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection out of the pool for as long as one transaction has it. */
public final class Session {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** A statement ready for its values; the caller closes it. */
    public PreparedStatement statement(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }
}
