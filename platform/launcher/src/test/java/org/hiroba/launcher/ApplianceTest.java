package org.hiroba.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.hiroba.api.text.Language;
import org.hiroba.launcher.command.CommandClient;
import org.hiroba.launcher.config.ConfigException;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.web.WebConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplianceTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void itStartsIsSetUpFromTheConsoleStopsAndStartsAgain() throws Exception {
        try (Appliance appliance = Appliance.start(config(Map.of()))) {
            assertThat(command("status")).isZero();
            assertThat(printed()).contains("not set up yet");
            assertThat(command("plugin", "list")).isEqualTo(1);
            assertThat(command(setup())).isZero();
            assertThat(command(setup())).isEqualTo(1);
            assertThatThrownBy(() -> Appliance.start(config(Map.of())))
                    .isInstanceOfSatisfying(ConfigException.class, refusal ->
                            assertThat(refusal).hasMessageContaining("running"));
            assertThat(command("stop", "--help-me")).isEqualTo(1);
            assertThat(command("status", "--quiet")).isEqualTo(1);
            assertThat(command("plugin", "list", "chat")).isEqualTo(1);
            assertThat(printed()).contains("\"--help-me\" is too much", "\"--quiet\" is too much", "\"chat\" is too much");
            assertThat(command("stop")).isZero();
            appliance.awaitStop();
        }
        assertThat(command("status")).isEqualTo(-1);
        try (Appliance again = Appliance.start(config(Map.of()))) {
            assertThat(again.platform().identity().company().name()).isEqualTo("Minato");
            assertThat(command("status")).isZero();
            assertThat(printed()).contains("Company: Minato").contains("People: 1");
        }
    }

    @Test
    void aSettingThatNobodyKnowsKeepsItFromStarting() {
        assertThatThrownBy(() -> Appliance.start(config(Map.of("colour", "blue"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("colour");
        assertThat(folder.resolve("data/run/command")).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedAndAllThatHadStartedIsStopped() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            ApplianceConfig config = config(Map.of());
            assertThatThrownBy(() -> Appliance.start(
                            config.withWeb(config.web().withPort(taken.getLocalPort()))))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
        Appliance.start(config(Map.of())).close();
    }

    @Test
    void aFileInTheDataDirectorysPlaceIsCalledOne() throws IOException {
        Files.writeString(folder.resolve("data"), "notes");

        assertThatThrownBy(() -> Appliance.start(config(Map.of())))
                .isInstanceOfSatisfying(ConfigException.class, refusal ->
                        assertThat(refusal).hasMessageContaining("data.file"));
    }

    @Test
    void anAddressThatTheMachineDoesNotHaveIsToldApartFromATakenPort() {
        assertThat(OwnAddresses.require("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(OwnAddresses.require("0.0.0.0")).isEqualTo("0.0.0.0");
        // Of a network that is set aside for examples.
        for (String strange : List.of("203.0.113.77", "no such place")) {
            assertThatThrownBy(() -> OwnAddresses.require(strange))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("bind")
                    .hasMessageContaining(strange)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void nobodyElseReadsTheCompanysData() {
        Path data = folder.resolve("data");
        Appliance.start(config(Map.of())).close();
        assertThat(data).satisfies(ApplianceTest::isPrivate);
        assertThat(data.resolve("keys")).satisfies(ApplianceTest::isPrivate);
        assertThat(data.resolve("run")).satisfies(ApplianceTest::isPrivate);
    }

    private ApplianceConfig config(Map<String, String> settings) {
        Path data = folder.resolve("data");
        return new ApplianceConfig(
                data,
                folder.resolve("no-plugins"),
                folder.resolve("no-reader"),
                new DatabaseConfig.Derby(data.resolve("db")),
                WebConfig.of(data).withBind("127.0.0.1").withPort(0),
                settings,
                false,
                InstantSource.system(),
                new SecureRandom());
    }

    private String[] setup() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "correct-horse-battery-41\n");
        return new String[] {
            "setup", "--company", "Minato", "--language", "en", "--admin", "alex",
            "--admin-name", "Alex Morgan", "--admin-reading", "Alex Morgan", "--affiliation", "IT",
            "--password-file", password.toString(), "--purpose", "Talk more", "--measure", "Fewer mails"
        };
    }

    /** @return -1 if no server runs */
    private int command(String... words) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandClient(folder.resolve("data"), Language.EN, out, false)
                .run(List.of(words))
                .orElse(-1);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void isPrivate(Path path) {
        try {
            assertThat(Files.getPosixFilePermissions(path))
                    .doesNotContain(
                            PosixFilePermission.GROUP_READ,
                            PosixFilePermission.OTHERS_READ,
                            PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
