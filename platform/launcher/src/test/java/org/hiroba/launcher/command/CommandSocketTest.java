package org.hiroba.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandSocketTest {
    private static final Caller CALLER = new Caller(new PersonId(1), Role.ADMINISTRATOR, Door.COMMAND);

    @TempDir
    private Path data;

    private final ContributionRegistry registry = new ContributionRegistry();
    private final MessageCatalog texts = new MessageCatalog();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private CommandSocket socket;

    @BeforeEach
    void open() throws IOException {
        texts.register("launcher", MessageSource.of(CommandSocket.class.getClassLoader()));
        texts.register("hiroba", MessageSource.of(CommandSocket.class.getClassLoader()));
        Files.createDirectory(data.resolve("run"));
        socket = open(data);
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @Test
    void aCommandGetsItsWordsAndItsAnswerIsPrinted() {
        contribute("greet", (console, words) -> {
            console.println(words + " " + console.caller().person() + " " + console.language());
            return 0;
        });
        assertThat(run(data, "greet", "花子", "--loud")).hasValue(0);
        assertThat(output()).isEqualTo("[花子, --loud] 1 JA\n");
    }

    @Test
    void theLongestNameWins() {
        contribute("import", (console, words) -> 5);
        contribute("import slack", (console, words) -> words.size());
        assertThat(run(data, "import", "slack", "a", "b")).hasValue(2);
        assertThat(run(data, "import", "csv")).hasValue(5);
    }

    @Test
    void aRefusalIsSaidInTheConsolesLanguage() {
        contribute("fail", (console, words) -> {
            throw HirobaException.notFound();
        });
        assertThat(run(data, "fail")).hasValue(1);
        assertThat(output()).contains("見つからない");
    }

    @Test
    void aDefectEndsTheCommandAndIsLaidAtTheDoorOfWhoBroughtIt() {
        StringBuilder reported = new StringBuilder();
        registry.onFailure((plugin, failure) -> reported.append(plugin).append(' ').append(failure));
        contribute("crash", (console, words) -> {
            throw new IllegalStateException("boom");
        });
        assertThat(run(data, "crash")).hasValue(1);
        assertThat(reported).contains("test").contains("boom");
    }

    @Test
    void anUnknownCommandShowsThoseThatAre() {
        contribute("greet", (console, words) -> 0);
        assertThat(run(data, "gret")).hasValue(2);
        assertThat(output()).contains("gret").contains("  greet");
    }

    @Test
    void progressIsShownAndAlwaysItsEnd() {
        contribute("long", (console, words) -> {
            for (int done = 0; done <= 1000; done++) {
                console.progress(done, 1000);
            }
            return 0;
        });
        assertThat(run(data, "long")).hasValue(0);
        assertThat(output()).contains("100 %  1,000 / 1,000");
    }

    @Test
    void namesOfFilesAreAbsoluteOnTheServersSide() {
        contribute("read", (console, words) -> {
            words.forEach(console::println);
            return 0;
        });
        run(data, "read", "--password-file", "secret", "pom.xml", "pom", "--in=pom.xml", "/none.txt");
        Path here = Path.of("").toAbsolutePath();
        assertThat(output().lines())
                .containsExactly(
                        "--password-file",
                        here.resolve("secret").toString(),
                        here.resolve("pom.xml").toString(),
                        "pom",
                        "--in=" + here.resolve("pom.xml"),
                        "/none.txt");
    }

    @Test
    void onlyTheOwnerMayOpenTheSocket() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.resolve("run").resolve("command")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void withoutServerTheClientSaysSo() throws IOException {
        socket.close();
        assertThat(run(data, "greet")).isEmpty();
        assertThat(data.resolve("run").resolve("command")).doesNotExist();
    }

    @Test
    void aSocketLeftBehindByAKilledServerIsInNobodysWay() throws IOException {
        socket.close();
        Files.createFile(data.resolve("run").resolve("command"));
        socket = open(data);
        assertThat(run(data, "help")).hasValue(0);
    }

    @Test
    void aDataDirectoryDeepDownWorks() throws IOException {
        Path deep = data.resolve("d".repeat(60)).resolve("e".repeat(60));
        Files.createDirectories(deep.resolve("run"));
        CommandSocket far = open(deep);
        assertThat(run(deep, "help")).hasValue(0);
        far.close();
        assertThat(run(deep, "help")).isEmpty();
    }

    private CommandSocket open(Path dataDir) throws IOException {
        return CommandSocket.open(dataDir, new CommandDirectory(registry, texts, () -> CALLER));
    }

    private OptionalInt run(Path dataDir, String... words) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandClient(dataDir, Language.JA, out, false).run(List.of(words));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void contribute(
            String name, BiFunction<CommandConsole, List<String>, Integer> body) {
        registry.register("test", new Command() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String helpKey() {
                return "help";
            }

            @Override
            public int run(CommandConsole console, List<String> arguments) {
                return body.apply(console, arguments);
            }
        });
    }
}
