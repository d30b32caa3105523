package org.hiroba.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Derby database in a folder of its own. */
public final class DerbyUnderTest implements DatabaseUnderTest, BeforeAllCallback, AfterAllCallback {
    private final TestClock clock = new TestClock();
    private Path folder = Path.of("unset");
    private Database database = null;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("hiroba-derby");
        database = open();
    }

    private Database open() {
        return Database.open(new DatabaseConfig.Derby(folder.resolve("db")), clock);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public void reopen() {
        database.close();
        database = open();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        database.close();
        try (var tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(DerbyUnderTest::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
