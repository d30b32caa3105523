package org.hiroba.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands on pages, as people would type it. */
class LinesTest {
    @Test
    void japaneseRunsOnFromLineToLine() {
        assertThat(Lines.joined("手に取られる割合が二割ほど増え \nました。次の会議で最終案を決めるので、意\n見をください"))
                .isEqualTo("手に取られる割合が二割ほど増えました。次の会議で最終案を決めるので、意見をください");
    }

    @Test
    void headingsAndSentencesStayApart() {
        assertThat(Lines.joined("包装の計画\n店と案\n手に取られる割合が二割ほど増えました。\n次の文"))
                .isEqualTo("包装の計画\n店と案\n手に取られる割合が二割ほど増えました。\n次の文");
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
