package org.hiroba.storage.drill;

import java.nio.file.Path;
import java.time.InstantSource;
import org.hiroba.api.error.HirobaException;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;

/** Opens a database and tells how that went. */
final class OpeningProcess {
    static final int OPENED = 10;
    static final int IN_USE = 11;

    private OpeningProcess() {}

    public static void main(String[] arguments) {
        try {
            Database.open(new DatabaseConfig.Derby(Path.of(arguments[0])), InstantSource.system()).close();
            System.exit(OPENED);
        } catch (HirobaException e) {
            System.exit(e.messageKey().equals("error.database-in-use") ? IN_USE : 1);
        }
    }
}
