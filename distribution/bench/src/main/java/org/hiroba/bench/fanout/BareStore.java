package org.hiroba.bench.fanout;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The baseline's table of messages. Threads: safe for concurrent calls. */
final class BareStore {
    private static final String INSERT = "INSERT INTO message (id, author, body) VALUES (?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement insert;
    private long next = System.currentTimeMillis() * 1000;

    /** Makes the database. */
    BareStore(String url) throws SQLException {
        connection = DriverManager.getConnection(url + ";create=true");
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE message (id BIGINT NOT NULL PRIMARY KEY, author BIGINT NOT NULL,"
                    + " body VARCHAR(32000) NOT NULL)");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(INSERT);
    }

    /** Returns when all of them are on disk, by one commit. */
    synchronized void store(List<String> texts) {
        try {
            for (String text : texts) {
                insert.setLong(1, next++);
                insert.setLong(2, 1);
                insert.setString(3, text);
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
