package org.hiroba.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hiroba.api.text.Language;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console says while no server runs. */
class ClientHelpTest {
    private final MessageCatalog texts = new MessageCatalog();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path data;

    @BeforeEach
    void registerTexts() {
        MessageSource source = MessageSource.of(getClass().getClassLoader());
        List.of("launcher", "hiroba").forEach(room -> texts.register(room, source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"person --help", "person list --help", "-h person list", "stop --help", "token create --person taro --help", "help", ""})
    void helpNeedsNoServer(String line) {
        assertThat(run(line)).isZero();
        assertThat(said()).contains("Commands:").doesNotContain("No Hiroba runs");
    }

    @Test
    void setupTellsItsOptions() {
        assertThat(run("setup --help")).isZero();
        assertThat(said()).contains("--password-file", "--time-zone", "sets the company up");
    }

    @Test
    void whatIsNoCommandIsSaidWithWhatThereIs() {
        assertThat(run("dance --help")).isEqualTo(2);
        assertThat(said()).contains("“dance”", "person list");
    }

    @Test
    void aCommandItselfStillNeedsOne() {
        assertThat(run("person list")).isEqualTo(4);
        assertThat(said()).contains("No Hiroba runs");
    }

    private int run(String line) {
        Words words = new Words(texts, new PrintStream(said, true, StandardCharsets.UTF_8), List.of(Language.EN));
        List<String> given = line.isEmpty() ? List.of() : List.of(line.split(" "));
        return new Client(words, texts).run(Stream.concat(Stream.of("--data=" + data), given.stream()).toList());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
