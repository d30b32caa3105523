package org.hiroba.storage.drill;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.PersonId;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.MigrationSource;

/** Writes messages until it is killed, and prints each one that was acknowledged: its id and its journal number. */
final class WriterProcess {
    static final MigrationSource TABLES = () -> List.of(new MigrationSource.Script(
            "V001__create.sql",
            """
            CREATE TABLE drill.message (id BIGINT NOT NULL PRIMARY KEY, happened_at BIGINT NOT NULL, words VARCHAR(100) NOT NULL);
            CREATE TABLE drill.counter (writer INTEGER NOT NULL PRIMARY KEY, amount BIGINT NOT NULL);
            """));
    static final int WRITERS = 6;

    private WriterProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var database = Database.open(new DatabaseConfig.Derby(Path.of(arguments[0])), InstantSource.system());
        database.migrate("drill", TABLES);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            Thread.ofPlatform().start(() -> write(database, writer, out));
        }
        new CountDownLatch(1).await();
    }

    private static void write(Database database, int writer, PrintStream out) {
        database.transactions().run(() -> {
            if (database.sql().update("UPDATE drill.counter SET amount = amount WHERE writer = ?", writer) == 0) {
                database.sql().update("INSERT INTO drill.counter (writer, amount) VALUES (?, 0)", writer);
            }
        });
        while (true) {
            out.print(database.transactions().call(() -> message(database, writer)));
        }
    }

    /** A line, ended by a full stop so that half of one is recognised. */
    private static String message(Database database, int writer) {
        long id = database.ids().next();
        var stamp = database.journal()
                .append(DomainEvent.about(
                        "drill.written", Audience.COMPANY, new ContentRef("drill", id), new PersonId(writer + 1)));
        database.sql().update(
                "INSERT INTO drill.message (id, happened_at, words) VALUES (?, ?, ?)", id, stamp.at(), "by writer " + writer);
        database.sql().update("UPDATE drill.counter SET amount = amount + 1 WHERE writer = ?", writer);
        return id + " " + stamp.sequence() + ".\n";
    }
}
