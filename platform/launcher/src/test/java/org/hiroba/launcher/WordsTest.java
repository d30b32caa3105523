package org.hiroba.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
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
    void whatBothLanguagesSayAlikeIsSaidOnce() {
        MessageCatalog texts = new MessageCatalog();
        texts.register("launcher", MessageSource.of(Words.class.getClassLoader()));
        var out = new ByteArrayOutputStream();
        Words words = new Words(texts, new PrintStream(out, true, UTF_8), List.of(Language.EN, Language.JA));
        words.say("demo.progress", "46");
        words.say("banner.stopped");
        assertThat(out.toString(UTF_8).lines()).containsExactly("… 46 %", "Hiroba has stopped.", "Hiroba は停止しました。");
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
