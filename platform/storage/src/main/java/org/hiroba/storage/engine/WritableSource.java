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
 */
final class WritableSource extends EmbeddedDataSource {
    private static final long serialVersionUID = 1L;
    private static final String REJECTED = "08004";
    private static final long LITTLE_ROOM = 1024 * 1024;

    private final transient Path folder;

    WritableSource(Path folder) {
        this.folder = folder;
        setDatabaseName(folder.toString());
    }

    /** @throws SQLException also if the database can only be read */
    @Override
    public synchronized Connection getConnection() throws SQLException {
        Connection first = super.getConnection();
        if (!first.isReadOnly()) {
            return first;
        }
        first.close();
        DerbyEngine.shutDown(folder);
        Connection second = super.getConnection();
        if (!second.isReadOnly()) {
            return second;
        }
        second.close();
        DerbyEngine.shutDown(folder);
        throw new SQLException(isFull() ? "No space left on the disk of " + folder : folder + " cannot be written", REJECTED);
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LITTLE_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
