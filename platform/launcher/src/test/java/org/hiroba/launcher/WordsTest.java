package org.hiroba.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hiroba.api.text.Language;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void theTerminalsLanguageIsSpoken() {
        assertThat(Words.languages(Map.of("LANG", "ja_JP.UTF-8"))).containsExactly(Language.JA);
        assertThat(Words.languages(Map.of("LANG", "de_DE.UTF-8"))).containsExactly(Language.EN);
        assertThat(Words.languages(Map.of("LANG", "en_US.UTF-8", "LC_ALL", "ja_JP.UTF-8")))
                .containsExactly(Language.JA);
    }

    @Test
    void aTerminalThatTellsNoneHearsBoth() {
        assertThat(Words.languages(Map.of())).containsExactly(Language.EN, Language.JA);
        assertThat(Words.languages(Map.of("LANG", "C.UTF-8"))).containsExactly(Language.EN, Language.JA);
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        MessageCatalog texts = new MessageCatalog();
        texts.register("launcher", MessageSource.of(Words.class.getClassLoader()));
        assertThat(texts.keys(Language.JA)).isEqualTo(texts.keys(Language.EN)).hasSizeGreaterThan(60);
        MessageCatalog options = new MessageCatalog();
        options.register("run_options", MessageSource.of(Words.class.getClassLoader()));
        assertThat(options.keys(Language.JA)).isEqualTo(options.keys(Language.EN));
    }
}
