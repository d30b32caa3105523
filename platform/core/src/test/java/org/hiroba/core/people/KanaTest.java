package org.hiroba.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaTest {
    @ParameterizedTest
    @CsvSource({"サトウ ハナコ,さとう はなこ", "ｻﾄｳ,さとう", "ガッコウ,がっこう", "Ａｂｃ,Abc", "ヴァイオリン,ゔぁいおりん", "か\u3099,が"})
    void widthAndKatakanaAreFolded(String written, String folded) {
        assertThat(Kana.toHiragana(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"がっこう,かつこう", "パーティー,はあていい", "おーの,おおの", "Müller,muller", "ー,''", "んー,ん"})
    void theLooseKeyIsThatOfDictionaries(String written, String folded) {
        assertThat(Kana.foldLoosely(written)).isEqualTo(folded);
    }

    @Test
    void kanjiStayAsTheyAre() {
        assertThat(Kana.fold("佐藤\u3000花子")).isEqualTo("佐藤 花子");
    }
}
