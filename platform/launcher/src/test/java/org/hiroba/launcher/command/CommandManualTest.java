package org.hiroba.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hiroba.api.text.Language;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandManualTest {
    private final MessageCatalog texts = new MessageCatalog();

    @TempDir
    Path plugins;

    @BeforeEach
    void registerTheProgramsOwn() {
        MessageSource source = MessageSource.of(getClass().getClassLoader());
        List.of("launcher", "hiroba").forEach(room -> texts.register(room, source));
    }

    @Test
    void thePlatformsCommandsAreExplainedWithoutAServer() {
        CommandManual manual = CommandManual.read(texts, List.of(plugins.resolve("missing")));

        assertThat(manual.lines(Language.EN, List.of("person")))
                .hasSize(4)
                .allMatch(line -> line.startsWith("  person "))
                .anyMatch(line -> line.startsWith("  person reset-password ") && line.contains("LOGIN"));
        assertThat(manual.lines(Language.JA, List.of("plugin", "list"))).singleElement().asString().contains("プラグイン");
        assertThat(manual.lines(Language.EN, List.of())).anyMatch(line -> line.startsWith("  stop "));
        assertThat(manual.lines(Language.EN, List.of("token", "create", "--person", "taro"))).singleElement().asString().contains("--days");
        assertThat(manual.lines(Language.EN, List.of("per"))).isEmpty();
    }

    @Test
    void aPluginsCommandsAreFoundInItsJarAndABrokenOneKeepsNobodyOut() throws IOException {
        Files.writeString(plugins.resolve("a-broken.jar"), "no jar");
        jar("b-bad.jar", Map.of("i18n/bad.properties", "bad.command.bad.help={0"));
        jar("notes.jar", Map.of(
                "i18n/notes.properties", "notes.title=Notes\nnotes.command.notes.list.help=FILE: lists",
                "i18n/notes_ja.properties", "notes.command.notes.list.help=FILE：一覧にします"));

        CommandManual manual = CommandManual.read(texts, List.of(plugins));

        assertThat(manual.lines(Language.EN, List.of("notes"))).containsExactly("  notes list             FILE: lists");
        assertThat(manual.lines(Language.JA, List.of("notes", "list"))).containsExactly("  notes list             FILE：一覧にします");
    }

    private void jar(String name, Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plugins.resolve(name)))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
