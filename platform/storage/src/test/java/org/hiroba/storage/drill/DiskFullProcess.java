package org.hiroba.storage.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.PersonId;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.DatabaseState;
import org.hiroba.storage.MigrationSource;

/** Writes until a small disk is full, makes room, writes on in the same process, and looks whether all is there. */
final class DiskFullProcess {
    static final int FINE = 20;

    private static final int BALLAST_BYTES = 8_000_000;
    private static final int ATTEMPTS = 20;
    private static final int WHILE_FULL = 1;
    private static final int LATER_MESSAGES = 100;
    private static final String WORDS = "x".repeat(2_000);

    private final Database database;
    private final List<Long> acknowledged = new ArrayList<>();

    private DiskFullProcess(Database database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException {
        Path disk = Path.of(arguments[0]);
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
        try (var database = Database.open(new DatabaseConfig.Derby(disk.resolve("db")), InstantSource.system())) {
            database.migrate("drill", () -> List.of(new MigrationSource.Script(
                    "V001__create.sql", "CREATE TABLE drill.message (id BIGINT NOT NULL PRIMARY KEY, words VARCHAR(2000));")));
            new DiskFullProcess(database).run(ballast);
        }
        System.exit(FINE);
    }

    private void run(Path ballast) throws IOException {
        String reason = writeUntilRefused();
        expect(reason.equals("error.disk-full"), "refused with " + reason);
        Path rest = ballast.resolveSibling("rest");
        for (int i = 0; i < WHILE_FULL; i++) {
            fillUp(rest);
            reason = refusal();
            expect(reason.equals("error.disk-full"), "refused with " + reason);
        }
        Files.delete(ballast);
        Files.delete(rest);
        writeOn();
        expect(database.state() == DatabaseState.READY, "the state is " + database.state());
        List<Long> stored = database.sql().list("SELECT id FROM drill.message ORDER BY id", row -> row.number(1));
        expect(stored.equals(acknowledged), stored.size() + " rows, " + acknowledged.size() + " acknowledged");
        expect(journal().equals(acknowledged), "the journal names " + journal().size());
    }

    /** To the last byte, so that Derby finds no room even for the lock with which it opens the database. */
    private static void fillUp(Path rest) throws IOException {
        try (OutputStream out = Files.newOutputStream(rest, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(0);
            }
        } catch (IOException e) {
            expect(Files.size(rest) > 0, "there was no room before");
        }
    }

    private String refusal() {
        try {
            write();
            return "nothing";
        } catch (HirobaException e) {
            return e.messageKey();
        }
    }

    private String writeUntilRefused() {
        while (true) {
            try {
                write();
            } catch (HirobaException e) {
                return e.messageKey();
            }
        }
    }

    private void writeOn() {
        int refused = 0;
        for (int i = 0; i < LATER_MESSAGES; i++) {
            try {
                write();
            } catch (HirobaException e) {
                expect(++refused < ATTEMPTS, "still refused with " + e.messageKey());
            }
        }
    }

    private void write() {
        acknowledged.add(database.transactions().call(() -> {
            long id = database.ids().next();
            database.sql().update("INSERT INTO drill.message (id, words) VALUES (?, ?)", id, WORDS);
            database.journal()
                    .append(DomainEvent.about(
                            "drill.written", Audience.COMPANY, new ContentRef("drill", id), new PersonId(1)));
            return id;
        }));
    }

    /** The messages that the journal names, read as a follower does. */
    private List<Long> journal() {
        var ids = new ArrayList<Long>();
        long position = 0;
        for (List<JournalEntry> batch = database.journal().read(position, 1_000);
                !batch.isEmpty();
                batch = database.journal().read(position, 1_000)) {
            batch.forEach(entry -> ids.add(entry.event().subject().orElseThrow().id()));
            position = batch.getLast().sequence();
        }
        return ids;
    }

    private static void expect(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
