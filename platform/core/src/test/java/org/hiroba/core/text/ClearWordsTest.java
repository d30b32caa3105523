package org.hiroba.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hiroba.core.FakePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way must lead where the long one does. */
class ClearWordsTest {
    private static final List<String> PIECES = List.of(
            "おはよう", "good", "a", "1", "20", " ", "  ", "\n", "\n\n", "\t", "　", ".", ")", "。", ",", "é", "*", "_", "`", "``", "~", "[", "]", "(", "[]",
            ":", "<", ">", "<b", "|", "\\", "&", "amp;", "@", "＠", "hanako", "#", "-", "+", "=", "!", "/", "\"", "'", "http://a.jp", "\u00A0", "\u202E",
            "\u0001", "\uFFFC", "\u2028", "𠮷");

    private final CommonMarkRichText richText = new CommonMarkRichText(new FakePeople());

    @Test
    void everyCharacterThatIsTakenIsShownAsItIs() {
        for (String around : List.of("a%sa", "%sa", "a %s a", "a%s", "a\n%s a", "`a%sa`")) {
            for (char character = 0; character < 0x3100; character++) {
                check(around.formatted(character));
            }
        }
    }

    @Test
    void whateverIsPutTogetherComesOutAsByTheLongWay() {
        Random random = new Random(5);
        int taken = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(1, 9); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            taken += check(text.toString()) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "おはようございます。今日は３時から", "See `make_it` and call snake_case_names (see [1])", "-5度です", "#疑問 これは何", "a < b && b > c", "2 人", "a@example.com へ", "a\nb\n\nc",
        "https://example.com/a_b?c=d", "Bob's = `x | y`"
    })
    void whatPeopleSayIsTaken(String text) {
        assertThat(check(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "**a**", "_a_", "[a](b)", "@hanako", "＠hanako です", "- a", "1. a", "1) a", "# a", "> a", "``a``", "`a", "` a `", "&amp;", "<https://a.jp>", "a\n---", "| a |\n| - |\n| b |", "\\*a",
        "[a]: b"
    })
    void whatMayMeanSomethingGoesTheLongWay(String text) {
        assertThat(check(text)).isFalse();
    }

    /** @return whether the short way takes it */
    private boolean check(String text) {
        String words = ClearWords.of(text);
        if (words != null) {
            assertThat(words).as(text).isEqualTo(richText.parsedWords(text).text());
        }
        return words != null;
    }
}
