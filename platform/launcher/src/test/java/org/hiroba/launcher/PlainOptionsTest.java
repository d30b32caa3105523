package org.hiroba.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hiroba.launcher.command.Arguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--data x --port 8443 --bind 127.0.0.1",
                "--data=x --port=8443 --bind=::1 --http-port=80 --config=a=b",
                "--http-port 8080 --config hiroba.conf --safe-mode",
                "--port nonsense",
                "--data a.b --data-dir"
            })
    void whatIsReadIsWhatPicocliReads(String line) {
        RunOptions picocli = new RunOptions();
        List<String> wrong = Arguments.read(picocli, words(line));
        PlainOptions.read(words(line)).ifPresentOrElse(
                plain -> assertThat(plain).usingRecursiveComparison().isEqualTo(picocli),
                () -> assertThat(wrong).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--demo ja",
                "--set a=b",
                "--prot 1",
                "--port",
                "--port=",
                "--port --bind",
                "--port 1 --port 2",
                "--safe-mode=true",
                "--safe-mode --safe-mode",
                "--data x y"
            })
    void theRestIsLeftToPicocli(String line) {
        assertThat(PlainOptions.read(words(line))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithTheUsage() {
        assertThat(Arguments.read(new RunOptions(), List.of("--prot", "1")))
                .first()
                .asString()
                .contains("--prot");
        assertThat(Arguments.read(new RunOptions(), List.of("--prot", "1")))
                .anyMatch(text -> text.contains("--http-port"));
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }
}
