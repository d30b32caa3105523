package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

interface SqlContract {
    String INSERT = "INSERT INTO things.thing (id, count_of, flag, words, at_micros, kind) VALUES (?, ?, ?, ?, ?, ?)";
    String SELECT = "SELECT id, count_of, flag, words, at_micros, kind FROM things.thing WHERE id = ?";

    DatabaseUnderTest testee();

    private Sql sql() {
        return testee().database().sql();
    }

    private void change(Runnable work) {
        testee().database().transactions().run(work);
    }

    @BeforeEach
    default void emptyTable() {
        testee().database()
                .migrate("things", () -> List.of(new MigrationSource.Script(
                        "V001__create_thing.sql",
                        """
                        CREATE TABLE things.thing (
                            id BIGINT NOT NULL PRIMARY KEY, count_of INTEGER, flag BOOLEAN, words VARCHAR(32000),
                            at_micros BIGINT, kind VARCHAR(20));
                        """)));
        change(() -> sql().update("DELETE FROM things.thing"));
    }

    record Thing(
            long id, Optional<Long> count, Optional<String> words, Optional<Instant> at, Optional<String> kind) {
        static Thing of(Row row) {
            return new Thing(
                    row.number(1), row.optionalNumber(2), row.optionalText(4), row.optionalInstant(5), row.optionalText(6));
        }
    }

    @Test
    default void valuesComeBackAsTheyWentIn() {
        var at = Instant.parse("1969-07-20T20:17:40.000001Z");
        change(() -> sql().update(INSERT, 1L, -7, true, "𠮷野家で「ランチ」 😀", at, DayOfWeek.FRIDAY));

        assertThat(sql().find(SELECT, Thing::of, 1L))
                .contains(new Thing(
                        1, Optional.of(-7L), Optional.of("𠮷野家で「ランチ」 😀"), Optional.of(at), Optional.of("FRIDAY")));
        assertThat(sql().find(SELECT, row -> row.flag(3), 1L)).contains(true);
        assertThat(sql().find(SELECT, row -> row.instant(5), 1L)).contains(at);
        assertThat(sql().find(SELECT, row -> row.integer(2), 1L)).contains(-7);
    }

    @Test
    default void nothingComesBackAsNothing() {
        change(() -> sql().update(INSERT, 1L, null, null, null, Optional.empty(), null));

        assertThat(sql().find(SELECT, Thing::of, 1L))
                .contains(new Thing(1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> sql().find(SELECT, row -> row.text(4), 1L)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sql().find(SELECT, row -> row.number(2), 1L)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sql().find(SELECT, row -> row.flag(3), 1L)).isInstanceOf(IllegalStateException.class);
        assertThat(sql().find(SELECT, Thing::of, 2L)).isEmpty();
    }

    @Test
    default void aTextMayHaveThirtyTwoThousandCharacters() {
        String text = "字".repeat(32_000);
        change(() -> sql().update(INSERT, 1L, Optional.of(3), false, Optional.of(text), null, null));
        assertThat(sql().find(SELECT, row -> row.text(4), 1L)).contains(text);
    }

    @Test
    default void aKeyThatExistsIsToldApartFromOtherErrors() {
        change(() -> insert(1));
        assertThatThrownBy(() -> change(() -> insert(1))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> change(() -> sql().update("DELETE FROM things.nowhere")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("things.nowhere");
    }

    @Test
    default void aTextThatOneEngineCannotStoreIsTheCallersFault() {
        assertThatThrownBy(() -> change(() -> sql().update(INSERT, 1L, 0, true, "a\0b", null, null)))
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));
    }

    private void insert(long id) {
        sql().update(INSERT, id, 0, true, "thing " + id, null, null);
    }

    private void insertMany(long count) {
        change(() -> sql().batch(
                INSERT,
                LongStream.rangeClosed(1, count)
                        .mapToObj(id -> new Object[] {id, 0, true, "thing " + id, null, null})
                        .toList()));
    }

    @Test
    default void manyRowsGoInAtOnceAndComeOutOneByOne() {
        insertMany(1_234);
        var ids = new ArrayList<Long>();
        sql().each("SELECT id FROM things.thing ORDER BY id", row -> ids.add(row.number(1)));
        assertThat(ids).hasSize(1_234).isSorted().startsWith(1L).endsWith(1_234L);
        change(() -> sql().batch(INSERT, List.of()));
    }

    @Test
    default void theSameStatementMayRunWhileItsRowsAreRead() {
        insertMany(3);
        var seen = new ArrayList<String>();
        sql().each("SELECT words FROM things.thing WHERE id >= ? ORDER BY id", outer -> {
            sql().each(
                    "SELECT words FROM things.thing WHERE id >= ? ORDER BY id",
                    inner -> seen.add(outer.text(1) + "/" + inner.text(1)),
                    2L);
        }, 2L);
        assertThat(seen).containsExactly("thing 2/thing 2", "thing 2/thing 3", "thing 3/thing 2", "thing 3/thing 3");
    }

    @Test
    default void severalRowsInsteadOfOneAreADefect() {
        insertMany(2);
        assertThatThrownBy(() -> sql().find("SELECT id FROM things.thing", row -> row.number(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void listsAndLimitsAreGivenAsValues() {
        insertMany(10);
        assertThat(sql().list(
                        "SELECT id FROM things.thing WHERE id IN (" + Sql.places(3) + ") ORDER BY id",
                        row -> row.number(1),
                        2L, 4L, 99L))
                .containsExactly(2L, 4L);
        assertThat(sql().list("SELECT id FROM things.thing ORDER BY id DESC FETCH FIRST ? ROWS ONLY", row -> row.number(1), 3))
                .containsExactly(10L, 9L, 8L);
    }

    @Test
    default void aStatementStillWorksAfterItsTableHasChanged() {
        insertMany(1);
        var database = testee().database();
        String read = "SELECT * FROM changing.thing";
        var first = new MigrationSource.Script("V001__a.sql", "CREATE TABLE changing.thing (id BIGINT NOT NULL);");
        var second = new MigrationSource.Script("V002__b.sql", "ALTER TABLE changing.thing ADD COLUMN words VARCHAR(10);");
        database.migrate("changing", () -> List.of(first));
        change(() -> sql().update("INSERT INTO changing.thing (id) VALUES (?)", 5L));
        for (int i = 0; i < 10; i++) {
            assertThat(sql().find(read, row -> row.number(1))).contains(5L);
        }

        database.migrate("changing", () -> List.of(first, second));

        assertThat(sql().find(read, row -> row.optionalText(2))).contains(Optional.empty());
    }
}
