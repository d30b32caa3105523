package org.hiroba.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.hiroba.core.FakePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way must lead where the long one does. */
class ClearTextTest {
    private static final Pattern NUMBER = Pattern.compile("&#x([0-9a-f]+);");
    private static final List<String> PIECES = List.of(
            "おはよう", "Good", "www", "1", "20", " ", "  ", ".", "。", "、", "！", "?", ",", "http", "com", "é", "한국", "（", "）", "@", "*",
            "-", "_", ":", "\n", "<", "&", "ｗ");

    private final CommonMarkRichText richText = new CommonMarkRichText(new FakePeople());

    @Test
    void everyCharacterThatIsClearIsShownAsItIs() {
        StringBuilder all = new StringBuilder("a");
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            if (ClearText.isClear("a" + character + "a")) {
                all.append(character).append('a');
                if (all.length() > 2_000) {
                    assertSame(all.toString());
                    all.setLength(1);
                }
            }
        }
        assertSame(all.toString());
    }

    @Test
    void whateverIsPutTogetherComesOutAsByTheLongWay() {
        Random random = new Random(5);
        int clear = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(1, 6); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (ClearText.isClear(text.toString())) {
                clear++;
                assertSame(text.toString());
            }
        }
        assertThat(clear).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"おはようございます。今日の打ち合わせは三時からです。", "See you at three. Bring the papers, please", "12 人"})
    void whatPeopleSayIsClear(String text) {
        assertThat(ClearText.isClear(text)).isTrue();
        assertSame(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "1. a", "www.a.com", "a\nb", "@hanako", "＠hanako", "a:b", "a-b", "<b>", "a&b", "a*b", "`a`", "a\u202Eb"})
    void whatMayMeanSomethingGoesTheLongWay(String text) {
        assertThat(ClearText.isClear(text)).isFalse();
    }

    /** The sanitizer writes wide letters as numbers, which is the same to a browser. */
    private void assertSame(String text) {
        String rendered = NUMBER.matcher(richText.rendered(text))
                .replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16)));
        assertThat(richText.toHtml(text).equals(rendered)).as(text).isTrue();
    }
}
