package org.hiroba.storage.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.DatabaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyFolderTest {
    @TempDir
    Path folder;

    private Database open() {
        return Database.open(new DatabaseConfig.Derby(folder.resolve("data").resolve("db")), InstantSource.system());
    }

    private int openInAnotherProcess() throws Exception {
        Path workingDirectory = Files.createDirectories(folder.resolve("cwd"));
        try (var child = ChildJvm.start(
                OpeningProcess.class, workingDirectory, folder.resolve("data").resolve("db").toString())) {
            return child.awaitEnd();
        }
    }

    @Test
    void nothingIsWrittenBesideTheDatabase() throws Exception {
        assertThat(openInAnotherProcess()).isEqualTo(OpeningProcess.OPENED);
        assertThat(folder.resolve("cwd")).isEmptyDirectory();
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("db", "db.lock");
        }
    }

    @Test
    void aSecondStartIsRefusedInThisProcessAndInAnother() throws Exception {
        var database = open();
        assertThatThrownBy(this::open).isInstanceOfSatisfying(HirobaException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e.messageKey()).isEqualTo("error.database-in-use");
            assertThat(e.arguments()).containsExactly(folder.resolve("data/db").toString());
        });
        assertThat(openInAnotherProcess()).isEqualTo(OpeningProcess.IN_USE);
        assertThat(database.state()).isEqualTo(DatabaseState.READY);
        database.close();

        assertThat(database.state()).isEqualTo(DatabaseState.CLOSED);
        assertThat(openInAnotherProcess()).isEqualTo(OpeningProcess.OPENED);
    }

    @Test
    void whatAKillLeftWhileCreatingIsRemovedAndCreatedAnew() throws Exception {
        Path unfinished = Files.createDirectories(folder.resolve("data/db.tmp-8d1c/log"));
        Files.writeString(unfinished.resolve("log1.dat"), "half");

        open().close();

        assertThat(folder.resolve("data/db.tmp-8d1c")).doesNotExist();
        assertThat(folder.resolve("data/db/hiroba-database")).exists();
    }

    @Test
    void aFolderThatIsNoWholeDatabaseIsLeftAloneAndRefused() throws Exception {
        Path stranger = Files.createDirectories(folder.resolve("data/db")).resolve("letter.txt");
        Files.writeString(stranger, "dear");

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.messageKey()).isEqualTo("error.database-not-whole"));
        assertThat(stranger).hasContent("dear");
    }

    @Test
    void durabilityCannotBeGivenUpByAProperty() {
        System.setProperty("derby.system.durability", "test");
        open().close();
        assertThat(System.getProperty("derby.system.durability")).isNull();
    }
}
