package org.hiroba.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiroba.core.FakePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of {@code hostile-texts.txt}, whatever is put around it, must come out as elements and attributes of a short
 * list. The checker here is written apart from the sanitizer: it takes the output to pieces and knows each piece or fails.
 */
class HostileTextTest {
    private static final Pattern TAG = Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*) ?/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Set<String> ELEMENTS = Set.of(
            "p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "del", "blockquote", "pre", "code", "ul", "ol", "li",
            "table", "thead", "tbody", "tr", "th", "td", "a", "img");
    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "href", Pattern.compile("(https?://|mailto:|/(?![/\\\\])).*"),
            "src", Pattern.compile("/media/[0-9]+"),
            "alt", Pattern.compile(".*"),
            "class", Pattern.compile("mention|language-[A-Za-z0-9_+#.-]+"),
            "data-person", Pattern.compile("[0-9]+"),
            "target", Pattern.compile("_blank"),
            "rel", Pattern.compile("noopener noreferrer nofollow"),
            "start", Pattern.compile("[0-9]+"),
            "align", Pattern.compile("left|center|right"),
            "loading", Pattern.compile("lazy"));

    private final CommonMarkRichText richText = richText();

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aHostileTextComesOutHarmless(String text) {
        for (String around : List.of(
                "%s", "> - %s", "**%s**", "[x](%s)", "![x](%s)", "<%s>", "|a|\n|-|\n|%s|", "# %s", "[%s](https://a.example)",
                "[r]: %s\n\n[r]", "~~~%s\nx\n~~~", "@hanako%s@hanako")) {
            assertHarmless(around.replace("%s", text));
        }
    }

    @Test
    void mixturesOfHostileTextsComeOutHarmless() throws IOException {
        List<String> texts = hostileTexts().toList();
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder mixture = new StringBuilder();
            for (int part = 0; part < 4; part++) {
                String text = texts.get(random.nextInt(texts.size()));
                mixture.append(text, random.nextInt(text.length()), text.length());
                mixture.append("\n*`[]()<>\"'\\&".charAt(random.nextInt(13)));
            }
            assertHarmless(mixture.toString());
        }
    }

    @Test
    void textThatNestsOrRepeatsWithoutEndTakesBoundedTime() {
        for (String piece : List.of(
                "> ", "- ", "*", "**a ", "*a **a ", "[", "![", "[a](", "[a][", "`", "``a`", "<", "<a ", "<!--", "&", "\\",
                "~~", "~~a", "|", "|-", "|a\n", "(", "a_", "_a __a", "@", "＠hanako", "https://", "https://a.b/(", "a@", "www.",
                "1) ", "# ", "\t", "    a\n", "[x]: y\n", "。**あ", "あ**「", "https://a.b/あ", "a@b.c")) {
            String text = piece.repeat(32_000 / piece.length());
            assertTimeout(Duration.ofSeconds(10), () -> assertHarmless(text), piece);
            assertTimeout(Duration.ofSeconds(10), () -> richText.toExcerpt(text, 100), piece);
        }
        assertTimeout(
                Duration.ofSeconds(10), () -> assertHarmless("*".repeat(16_000) + "a" + "*".repeat(16_000)));
        assertTimeout(
                Duration.ofSeconds(10), () -> assertHarmless("[".repeat(10_000) + "a" + "](/b)".repeat(4_000)));
    }

    static Stream<String> hostileTexts() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                HostileTextTest.class.getResourceAsStream("/hostile-texts.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#!"))
                    .map(HostileTextTest::unescaped)
                    .toList()
                    .stream();
        }
    }

    private static String unescaped(String line) {
        return Pattern.compile("\\{u([0-9a-f]{4})}")
                .matcher(line.replace("{n}", "\n"))
                .replaceAll(found -> Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private void assertHarmless(String text) {
        String html = richText.toHtml(text);
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(ELEMENTS).as("elements of %s", text).contains(tags.group(1));
            assertAttributes(tags.group(2), text);
        }
        assertThat(TAG.matcher(html).replaceAll("")).as("outside of elements: %s", text).doesNotContain("<", ">", "\0");
        assertThat(html).doesNotContain("\u202e", "\u202d");
    }

    private static void assertAttributes(String attributes, String text) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            assertThat(ATTRIBUTES).as("attributes of %s", text).containsKey(matcher.group(1));
            assertThat(matcher.group(2)).as("%s of %s", matcher.group(1), text)
                    .matches(ATTRIBUTES.get(matcher.group(1)));
        }
    }

    private static CommonMarkRichText richText() {
        FakePeople people = new FakePeople();
        people.add("hanako", "花子\"><script>alert(1)</script>");
        return new CommonMarkRichText(people);
    }
}
