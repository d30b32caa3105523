package org.hiroba.storage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Connections that can write. Where Derby finds no room at its start, as after a full disk made it shut down, it opens the database
 * for reading only, and would do so until the process ends, whatever room there is meanwhile; so it is closed and opened
 * again.
 *
 * <p>Each has its parser from the beginning. It keeps an exception with the stack of whoever needed it first, for as long as the connection
 * lives; were that a plugin, its classes would never be collected.
 */
final class WritableSource extends EmbeddedDataSource {
    private static final long serialVersionUID = 1L;
    private static final String REJECTED = "08004";
    private static final long LITTLE_ROOM = 1024 * 1024;

    private final transient Path folder;
    private transient int connections;

    WritableSource(Path folder) {
        this.folder = folder;
        setDatabaseName(folder.toString());
    }

    /** @throws SQLException also if the database can only be read */
    @Override
    public synchronized Connection getConnection() throws SQLException {
        Connection first = super.getConnection();
        if (!first.isReadOnly()) {
            return withParser(first);
        }
        first.close();
        DerbyEngine.shutDown(folder);
        Connection second = super.getConnection();
        if (!second.isReadOnly()) {
            return withParser(second);
        }
        second.close();
        DerbyEngine.shutDown(folder);
        throw new SQLException(isFull() ? "No space left on the disk of " + folder : folder + " cannot be written", REJECTED);
    }

    /** By a statement that no other connection has compiled before: what is known already is not parsed. */
    private Connection withParser(Connection connection) throws SQLException {
        connections++;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("VALUES " + connections)) {
            if (!result.next()) {
                throw new SQLException("Derby did not answer");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LITTLE_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
