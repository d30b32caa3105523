package org.hiroba.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A connection with the statements that it has prepared before: preparing anew costs Derby about as much as a small
 * insert. Used by one thread at a time.
 */
public final class Session {
    /** A statement of Derby takes some 10 KiB: with 16 connections these are 25 MiB at most. */
    private static final int KEPT = 150;

    private final Connection connection;
    /** The one that has been idle for longest comes first, since a statement in use is taken out. */
    private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Runs the work with a statement that nobody else uses; what it returns does not need the statement any more. */
    public <T> T with(String sql, StatementWork<T> work) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
        boolean done = false;
        try {
            T result = work.run(statement);
            done = true;
            return result;
        } finally {
            if (done) {
                statement.clearParameters();
                keep(sql, statement);
            } else {
                statement.close();
            }
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > KEPT) {
            idle.pollFirstEntry().getValue().close();
        }
    }
}
