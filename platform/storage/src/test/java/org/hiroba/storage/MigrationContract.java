package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.storage.MigrationSource.Script;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.Test;

interface MigrationContract {
    AtomicInteger NEXT = new AtomicInteger();

    DatabaseUnderTest testee();

    private void migrate(String plugin, Script... scripts) {
        testee().database().migrate(plugin, () -> List.of(scripts));
    }

    private static String newPlugin() {
        return "plugin" + NEXT.incrementAndGet();
    }

    private static Script create(String plugin) {
        return new Script("V001__create_note.sql", "CREATE TABLE " + plugin + ".note (id BIGINT NOT NULL);");
    }

    private List<String> columnsOfNote(String plugin) {
        return testee().database().sql().list("SELECT words FROM " + plugin + ".note", row -> row.text(1));
    }

    @Test
    default void scriptsRunInTheOrderOfTheirNumbersWhateverOrderTheyComeIn() {
        String plugin = newPlugin();
        migrate(
                plugin,
                new Script("V010__fill.sql", "INSERT INTO " + plugin + ".note (id, words) VALUES (1, 'a;b');"),
                new Script("V002__add_words.sql", "ALTER TABLE " + plugin + ".note ADD COLUMN words VARCHAR(10);"),
                create(plugin));
        assertThat(columnsOfNote(plugin)).containsExactly("a;b");
    }

    @Test
    default void onlyNewScriptsRunAlsoAfterARestart() {
        String plugin = newPlugin();
        migrate(plugin, create(plugin));
        migrate(plugin, create(plugin));
        testee().reopen();
        migrate(plugin, create(plugin));
        migrate(
                plugin,
                create(plugin),
                new Script("V002__add_words.sql", "ALTER TABLE " + plugin + ".note ADD COLUMN words VARCHAR(10);"));
        assertThat(columnsOfNote(plugin)).isEmpty();
    }

    @Test
    default void theScriptForTheEngineAtHandIsTaken() {
        String plugin = newPlugin();
        String column = "ALTER TABLE " + plugin + ".note ADD COLUMN words VARCHAR(10) DEFAULT '%s' NOT NULL;";
        migrate(
                plugin,
                create(plugin),
                new Script("V002__words.derby.sql", column.formatted("derby")),
                new Script("V002__words.postgresql.sql", column.formatted("postgresql")),
                new Script("V003__fill.sql", "INSERT INTO " + plugin + ".note (id) VALUES (1);"));
        String engine = testee().config() instanceof DatabaseConfig.Derby ? "derby" : "postgresql";
        assertThat(columnsOfNote(plugin)).containsExactly(engine);
    }

    @Test
    default void aFailingScriptIsNamedAndLeavesNothingOfItself() {
        String plugin = newPlugin();
        var bad = new Script(
                "V002__bad.sql",
                "ALTER TABLE " + plugin + ".note ADD COLUMN words VARCHAR(10); ALTER TABLE " + plugin + ".nowhere DROP COLUMN x;");
        assertRefused(plugin, "V002__bad.sql", create(plugin), bad);

        migrate(
                plugin,
                create(plugin),
                new Script("V002__good.sql", "ALTER TABLE " + plugin + ".note ADD COLUMN words VARCHAR(10);"));
        assertThat(columnsOfNote(plugin)).isEmpty();
    }

    @Test
    default void aScriptThatWasChangedAfterItRanIsRefusedByName() {
        String plugin = newPlugin();
        migrate(plugin, create(plugin));
        var changed = new Script("V001__create_note.sql", "CREATE TABLE " + plugin + ".note (id INTEGER NOT NULL);");
        assertRefused(plugin, "V001__create_note.sql", changed);
    }

    @Test
    default void anOlderVersionOfThePluginIsRefused() {
        String plugin = newPlugin();
        var second = new Script("V002__more.sql", "CREATE TABLE " + plugin + ".more (id BIGINT NOT NULL);");
        migrate(plugin, create(plugin), second);
        assertRefused("error.database-newer", plugin, "V002__more.sql", create(plugin));
    }

    private void assertRefused(String plugin, String script, Script... scripts) {
        assertRefused("error.migration-failed", plugin, script, scripts);
    }

    private void assertRefused(String words, String plugin, String script, Script... scripts) {
        assertThatThrownBy(() -> migrate(plugin, scripts)).isInstanceOfSatisfying(HirobaException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e.messageKey()).isEqualTo(words);
            assertThat(e.arguments().getFirst()).isEqualTo(plugin);
            assertThat(e.arguments().get(1).toString()).contains(script);
        });
    }

    @Test
    default void namesThatAreNotUnderstoodAreRefused() {
        String plugin = newPlugin();
        Stream.of("create.sql", "V1__create.sql", "V001_create.sql", "V001__create.mysql.sql", "R__view.sql")
                .forEach(name -> assertThatThrownBy(() -> migrate(plugin, new Script(name, "")))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(name)
                        .hasMessageContaining(plugin));
        assertThatThrownBy(() -> migrate(plugin, new Script("V001__a.sql", ""), new Script("V001__b.sql", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("V001__b.sql");
        assertThatThrownBy(() -> migrate("Bad-Id", create(plugin))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void partsOfThePlatformShareASchema() {
        int number = NEXT.incrementAndGet();
        migrate("hiroba_part" + number, new Script("V001__a.sql", "CREATE TABLE hiroba.part" + number + " (id BIGINT NOT NULL);"));
        assertThat(testee().database().sql().list("SELECT id FROM hiroba.part" + number, row -> row.number(1)))
                .isEmpty();
    }
}
