package org.hiroba.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SetupCodeTest {
    private final SetupCode code = new SetupCode(new SecureRandom());
    private final List<String> console = new ArrayList<>();

    @Test
    void itIsWhatTheConsoleShowsHoweverItIsTyped() {
        code.show(console::add);
        String shown = console.getFirst();

        assertThat(shown).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(code.matches(shown)).isTrue();
        assertThat(code.matches(" " + shown.toLowerCase(Locale.ROOT).replace('-', ' '))).isTrue();
        assertThat(code.matches(shown.substring(1))).isFalse();
        assertThat(code.matches("")).isFalse();
    }

    @Test
    void afterTenWrongTriesThereIsANewOneOnTheConsole() {
        code.show(console::add);
        for (int i = 0; i < 9; i++) {
            assertThat(code.matches("wrong")).isFalse();
        }
        assertThat(console).hasSize(1);

        assertThat(code.matches("wrong")).isFalse();

        assertThat(console).hasSize(2);
        assertThat(code.matches(console.getFirst())).isFalse();
        assertThat(code.matches(console.getLast())).isTrue();
    }
}
