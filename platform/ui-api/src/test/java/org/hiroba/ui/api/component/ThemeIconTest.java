package org.hiroba.ui.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThemeIconTest {
    @Test
    void aNameMeansAnIconOfTheTheme() {
        assertThat(new ThemeIcon("groups").getElement().getStyle().get("--icon"))
                .isEqualTo("url(\"/theme/icons/groups.svg\")");
    }

    @Test
    void aPathMeansAPluginsOwnFile() {
        assertThat(new ThemeIcon("/plugins/notes/1.0.0/note.svg").getElement().getStyle().get("--icon"))
                .isEqualTo("url(\"/plugins/notes/1.0.0/note.svg\")");
    }

    @Test
    void whatWouldBreakOutOfTheStyleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeIcon("x\");background:url(//evil/"));
    }
}
