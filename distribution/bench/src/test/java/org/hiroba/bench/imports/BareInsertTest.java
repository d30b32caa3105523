package org.hiroba.bench.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareInsertTest {
    @TempDir
    Path folder;

    @Test
    void everyRowOfEveryTableIsInserted() throws SQLException {
        try (Connection source = open("source;create=true");
                Statement statement = source.createStatement()) {
            statement.execute("CREATE SCHEMA chat");
            statement.execute("CREATE TABLE chat.message (id BIGINT NOT NULL PRIMARY KEY, body VARCHAR(50),"
                    + " digest CHAR(2) FOR BIT DATA)");
            statement.execute("CREATE TABLE chat.nothing (id BIGINT NOT NULL PRIMARY KEY)");
            statement.execute("INSERT INTO chat.message VALUES (1, 'おはよう', X'0A0B'), (2, NULL, NULL)");
        }

        BareInsert.Result result = BareInsert.copy(folder.resolve("source"), folder.resolve("target"));

        assertThat(result.rows()).isEqualTo(2);
        try (Connection target = open("target");
                Statement statement = target.createStatement();
                var row = statement.executeQuery("SELECT * FROM \"CHAT_MESSAGE\" ORDER BY id")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("body")).isEqualTo("おはよう");
            assertThat(row.getBytes("digest")).containsExactly(10, 11);
            assertThat(row.next()).isTrue();
            assertThat(row.getString("body")).isNull();
            assertThat(row.next()).isFalse();
        }
    }

    @AfterEach
    void theDatabasesAreLeft() {
        for (String name : new String[] {"source", "target"}) {
            try {
                open(name + ";shutdown=true").close();
            } catch (SQLException shut) {
                // Derby says so by an exception.
                assertThat(Objects.requireNonNull(shut.getSQLState())).isEqualTo("08006");
            }
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:derby:" + folder.resolve(name));
    }
}
