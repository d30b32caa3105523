package org.hiroba.slack.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    private final MarkdownText markdown =
            new MarkdownText(new EmojiNames(), id -> "@" + id.toLowerCase(), id -> "#" + id);

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '\u0001',
            textBlock = """
                    plain & simple§plain & simple
                    a &lt;b&gt; &amp; c§a <b> & c
                    *bold* and _slanted_ and ~gone~§**bold** and _slanted_ and ~~gone~~
                    2*3*4 and snake_case_name§2*3*4 and snake_case_name
                    これは*大事*です§これは*大事*です
                    <@U1> said§@u1 said
                    see <#C1|general>§see #C1|general
                    <https://example.org/a_b_c>§https://example.org/a_b_c
                    <https://example.org/(x)|the [page]>§[the \\[page\\]](https://example.org/%28x%29)
                    <mailto:a@example.org|a@example.org>§[a@example.org](mailto:a@example.org)
                    <!channel> lunch§**@channel** lunch
                    :tada: :+1: :unknown_thing:§🎉 👍 :unknown_thing:
                    :wave::skin-tone-3:§👋🏼
                    at 10:30:45 sharp§at 10:30:45 sharp
                    `*not bold* :tada:`§`*not bold* :tada:`
                    `<https://example.org|x>`§`x`
                    # no heading§\\# no heading
                    """)
    void slackBecomesMarkdown(String slack, String expected) {
        assertThat(markdown.of(slack)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = "see ```a &lt; b```§see|```|a < b|```|")
    void aFenceStandsOnLinesOfItsOwn(String slack, String expected) {
        assertThat(markdown.of(slack).replaceAll("\\n+", "|").replace(" |", "|")).isEqualTo(expected);
    }
}
