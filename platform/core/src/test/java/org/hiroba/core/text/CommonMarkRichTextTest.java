package org.hiroba.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.core.FakePeople;
import org.junit.jupiter.api.Test;

class CommonMarkRichTextTest {
    private final FakePeople people = new FakePeople();
    private final Person hanako = people.add("hanako", "佐藤 花子");
    private final Person taro = people.add("taro.s", "鈴木 太郎");
    private final CommonMarkRichText richText = new CommonMarkRichText(people);

    @Test
    void marksBecomeElements() {
        assertThat(html("**強い** *傾き* ~~消し~~ `code`"))
                .isEqualTo("<p><strong>強い</strong> <em>傾き</em> <del>消し</del> <code>code</code></p>");
        assertThat(html("# 題")).isEqualTo("<h3>題</h3>");
        assertThat(html("> 引用")).isEqualTo("<blockquote>\n<p>引用</p>\n</blockquote>");
        assertThat(html("3. a\n4. b")).isEqualTo("<ol start=\"3\"><li>a</li><li>b</li></ol>");
        assertThat(html("```java\nint a = 1 < 2;\n```"))
                .isEqualTo("<pre><code class=\"language-java\">int a &#61; 1 &lt; 2;\n</code></pre>");
    }

    @Test
    void aTableIsATable() {
        assertThat(html("|店|数|\n|---|--:|\n|本店|3|"))
                .contains("<th>店</th>", "<th align=\"right\">数</th>", "<td>本店</td>", "<td align=\"right\">3</td>");
    }

    @Test
    void lineBreaksCount() {
        assertThat(html("一行目\n二行目")).isEqualTo("<p>一行目<br />\n二行目</p>");
    }

    @Test
    void rawHtmlIsShownAsWritten() {
        assertThat(html("<b>太字</b>")).isEqualTo("<p>&lt;b&gt;太字&lt;/b&gt;</p>");
        assertThat(html("<script>alert(1)</script>")).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void japaneseEmphasisNeedsNoSpaces() {
        assertThat(html("これは**「重要」**です")).isEqualTo("<p>これは<strong>「重要」</strong>です</p>");
        assertThat(html("**注意。**必ず読む")).isEqualTo("<p><strong>注意。</strong>必ず読む</p>");
        assertThat(html("~~（旧）~~新")).isEqualTo("<p><del>（旧）</del>新</p>");
        assertThat(html("`x。**y`です")).isEqualTo("<p><code>x。**y</code>です</p>");
        assertThat(html("2*3*4 と **a** です")).isEqualTo("<p>2<em>3</em>4 と <strong>a</strong> です</p>");
    }

    @Test
    void aLinkToTheWebOpensBesideAndTellsNothing() {
        assertThat(html("[地図](https://example.com/a?b=1&c=2)"))
                .isEqualTo("<p><a href=\"https://example.com/a?b&#61;1&amp;c&#61;2\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">地図</a></p>");
    }

    @Test
    void aLinkWithinHirobaStaysHere() {
        assertThat(html("[本店](/groups/12)")).isEqualTo("<p><a href=\"/groups/12\">本店</a></p>");
        assertThat(html("[書く](mailto:a@example.com)"))
                .contains("<a href=\"mailto:a&#64;example.com\">書く</a>");
    }

    @Test
    void aBareAddressEndsWhereJapaneseGoesOn() {
        assertThat(html("https://example.com/aを見て")).contains(">https://example.com/a</a>を見て");
        assertThat(html("詳細（https://example.com/a）。")).contains("（<a ").contains(">https://example.com/a</a>）。");
        assertThat(html("https://a.example、https://b.example"))
                .contains(">https://a.example</a>、<a ", ">https://b.example</a>");
        assertThat(html("https://ja.wikipedia.org/wiki/日本です"))
                .contains("href=\"https://ja.wikipedia.org/wiki/%E6%97%A5%E6%9C%AC\"", "wiki/日本</a>です");
        assertThat(html("www.example.com へ")).contains("href=\"http://www.example.com\"");
        assertThat(html("mail: info@example.com まで")).contains("href=\"mailto:info&#64;example.com\"");
    }

    @Test
    void aBareAddressInCodeOrInALinkStaysAsItIs() {
        assertThat(html("`https://example.com`")).doesNotContain("<a");
        assertThat(html("[https://a.example](https://b.example)").split("<a ")).hasSize(2);
    }

    @Test
    void aMentionIsALinkWithTheRealName() {
        String link = "<a class=\"mention\" data-person=\"1\" href=\"/people/1\">&#64;佐藤 花子</a>";
        assertThat(html("@hanako さん")).isEqualTo("<p>" + link + " さん</p>");
        assertThat(html("よろしく＠hanakoさん")).isEqualTo("<p>よろしく" + link + "さん</p>");
        assertThat(html("＠ＨＡＮＡＫＯ、")).isEqualTo("<p>" + link + "、</p>");
        assertThat(html("**@hanako**")).isEqualTo("<p><strong>" + link + "</strong></p>");
    }

    @Test
    void whatIsNotAMentionStaysText() {
        assertThat(html("@nobody")).isEqualTo("<p>&#64;nobody</p>");
        assertThat(html("`@hanako`")).isEqualTo("<p><code>&#64;hanako</code></p>");
        assertThat(html("    @hanako")).doesNotContain("mention");
        assertThat(html("info@hanako.example")).doesNotContain("mention");
        assertThat(html("a/@hanako")).doesNotContain("mention");
        assertThat(html("@hanako@mastodon.example")).doesNotContain("mention");
        assertThat(html("@hanakos")).doesNotContain("mention");
    }

    @Test
    void aFullStopBelongsToTheLoginOnlyIfSomebodyIsCalledSo() {
        assertThat(richText.mentioned("見てください @taro.s.")).containsExactly(taro);
        assertThat(richText.mentioned("@hanako. @taro")).containsExactly(hanako);
    }

    @Test
    void whoeverIsLinkedIsMentionedOnceAndInOrder() {
        Person former = people.add("former", "元 社員", PersonStatus.DISABLED, Role.MEMBER);

        assertThat(richText.mentioned("@taro.s @hanako @taro.s > @former `@nobody`"))
                .containsExactly(taro, hanako, former);
    }

    @Test
    void onlyOwnImagesAreShownOthersAreLinks() {
        assertThat(html("![店の写真](/media/12)"))
                .isEqualTo("<p><img src=\"/media/12\" alt=\"店の写真\" loading=\"lazy\" /></p>");
        assertThat(html("![x](https://evil.example/track.gif)"))
                .doesNotContain("<img")
                .contains("href=\"https://evil.example/track.gif\"", ">x</a>");
        assertThat(html("![x](/media/12/../../sign-out)")).doesNotContain("<img");
    }

    @Test
    void anExcerptIsTheWordsOnOneLine() {
        String text = "# 題\n\n**強い** [link](https://a.example) と\n@hanako\n\n- 一\n- 二\n\n```\ncode\n```\n|a|b|\n|-|-|\n|c|d|";

        assertThat(richText.toExcerpt(text, 100)).isEqualTo("題 強い link と @佐藤 花子 一 二 code a b c d");
    }

    @Test
    void anExcerptIsCutWithoutBreakingACharacter() {
        assertThat(richText.toExcerpt("あいうえおかきくけこ", 5)).isEqualTo("あいうえ…");
        assertThat(richText.toExcerpt("あい👍👍👍", 4)).isEqualTo("あい…");
        assertThat(richText.toExcerpt("短い", 5)).isEqualTo("短い");
        assertThat(richText.toExcerpt("", 5)).isEmpty();
    }

    @Test
    void aTextBeyondTheLimitIsShownPlain() {
        String html = html("**a** <b>\n".repeat(6_000));

        assertThat(html).startsWith("<p>**a** &lt;b&gt;<br />").doesNotContain("<strong>");
    }

    private String html(String markdown) {
        // The sanitizer writes full-width brackets by their numbers.
        return richText.toHtml(markdown).strip().replace("&#xff08;", "（").replace("&#xff09;", "）");
    }
}
