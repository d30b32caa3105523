package org.hiroba.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.text.Language;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Path file = file("server.port = 1", "server.bind = file", "server.names = a , b,");
        Configuration configuration = Configuration.of(
                Map.of("server.port", "3"),
                Map.of("HIROBA_SERVER_PORT", "2", "HIROBA_SERVER_BIND", "environment", "PATH", "/bin"),
                Optional.of(file));
        assertThat(configuration.port(ConfigKey.PORT)).contains(3);
        assertThat(configuration.text(ConfigKey.BIND)).contains("environment");
        assertThat(configuration.list(ConfigKey.NAMES)).containsExactly("a", "b");
        assertThat(configuration.port(ConfigKey.HTTP_PORT)).isEmpty();
    }

    @Test
    void otherKeysAreSettingsOfThePlatformAndItsPlugins() throws IOException {
        Path file = file("# 見出し", "", "chat.message.max-length = 500");
        Configuration configuration =
                Configuration.of(Map.of("company.theme", "藍"), Map.of(), Optional.of(file));
        assertThat(configuration.settings())
                .isEqualTo(Map.of("chat.message.max-length", "500", "company.theme", "藍"));
    }

    @Test
    void anUnknownVariableIsNamedWithThoseThatAreKnown() {
        assertRefused(
                () -> Configuration.of(Map.of(), Map.of("HIROBA_PROT", "1"), Optional.empty()),
                "HIROBA_PROT",
                "HIROBA_SERVER_PORT");
    }

    @Test
    void variablesOfTheScriptAreLeftAlone() {
        Map<String, String> environment = Map.of("HIROBA_DATA", "/data", "HIROBA_JAVA_OPTIONS", "-Xmx1g");
        assertThat(Configuration.of(Map.of(), environment, Optional.empty()).settings()).isEmpty();
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamedByItsNumber() throws IOException {
        Path file = file("server.port = 1", "server.bind");
        assertRefused(
                () -> Configuration.of(Map.of(), Map.of(), Optional.of(file)), "line 2", "server.bind");
    }

    @Test
    void aKeyThatIsGivenTwiceIsNamed() throws IOException {
        Path file = file("server.port = 1", "server.port = 2");
        assertRefused(
                () -> Configuration.of(Map.of(), Map.of(), Optional.of(file)), "line 2", "server.port");
    }

    @Test
    void aFileThatWasAskedForMustBeThere() {
        assertRefused(
                () -> Configuration.of(Map.of(), Map.of(), Optional.of(folder.resolve("none"))),
                "cannot be read");
    }

    @Test
    void valuesThatCannotBeAreRefusedWithWhatIsAllowed() {
        Configuration configuration = Configuration.of(
                Map.of("server.port", "70000", "server.http-port", "x", "server.strict-transport", "ja"),
                Map.of(),
                Optional.empty());
        assertRefused(() -> configuration.port(ConfigKey.PORT), "server.port", "70000", "65535");
        assertRefused(() -> configuration.port(ConfigKey.HTTP_PORT), "server.http-port", "x");
        assertRefused(() -> configuration.flag(ConfigKey.STRICT_TRANSPORT), "true, false");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("hiroba.conf"), java.util.List.of(lines));
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... words) {
        MessageCatalog texts = new MessageCatalog();
        texts.register("launcher", MessageSource.of(Configuration.class.getClassLoader()));
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(ConfigException.class, refusal -> {
                    assertThat(refusal.text(texts, Language.EN)).contains(words);
                    assertThat(refusal.text(texts, Language.JA)).doesNotStartWith("[");
                });
    }
}
