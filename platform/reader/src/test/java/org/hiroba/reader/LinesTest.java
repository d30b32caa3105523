package org.hiroba.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands on pages, as people would type it. */
class LinesTest {
    @Test
    void japaneseRunsOnFromLineToLine() {
        assertThat(Lines.joined("割合が増え \nました。次の\n会議")).isEqualTo("割合が増えました。次の会議");
    }

    @Test
    void paragraphsAndSentencesStayApart() {
        assertThat(Lines.joined("計画\n\n本文です。\n次の文")).isEqualTo("計画\n\n本文です。\n次の文");
    }

    @Test
    void partedWordsAreWhole() {
        assertThat(Lines.joined("the infor-\nmation of twenty-\nOne")).isEqualTo("the information of twenty-\nOne");
    }

    @Test
    void whatFontsPutInThePlaceOfLettersIsReplaced() {
        assertThat(Lines.tidy("⼈⼿ ofﬁce　　　　a\n\n\n \nb\u0000\ud800c")).isEqualTo("人手 office a\nbc");
    }
}
