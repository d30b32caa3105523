package org.hiroba.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the tokens as a browser does and computes contrasts by WCAG 2.2, relative luminance. */
class ThemeTest {
    private static final Pattern TOKEN = Pattern.compile(
            "--hiroba-([a-z0-9-]+):\\s*(?:light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3.0;

    private final Map<String, String[]> tokens = new HashMap<>();

    ThemeTest() throws IOException {
        try (var in = ThemeTest.class.getResourceAsStream("/META-INF/resources/theme/tokens.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            TOKEN.matcher(css).results().forEach(this::take);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper", "ink, surface", "ink, sunken", "ink, raised",
        "ink-2, paper", "ink-2, surface", "ink-2, sunken", "ink-2, accent-soft",
        "accent, surface", "accent, sunken", "accent, accent-soft", "on-accent, accent",
        "waiting, surface", "waiting, waiting-soft", "on-badge, badge",
        "loss, surface", "loss, raised", "loss, loss-soft", "on-loss, loss",
        "well, surface", "well, well-soft"
    })
    void wordsCanBeReadInLightAndDark(String words, String ground) {
        assertThat(contrast(words, ground, 0)).as("light").isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(words, ground, 1)).as("dark").isGreaterThanOrEqualTo(READABLE);
    }

    @Test
    void bordersOfFieldsCanBeSeen() {
        assertThat(contrast("line-strong", "surface", 0)).isGreaterThanOrEqualTo(VISIBLE);
        assertThat(contrast("line-strong", "surface", 1)).isGreaterThanOrEqualTo(VISIBLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whiteCanBeReadOnEveryFace(int number) {
        String color = tokens.get("warm-" + number)[0];
        assertThat(ratio(luminance(color), luminance("#ffffff"))).isGreaterThanOrEqualTo(READABLE);
    }

    @Test
    void everyIconIsDrawnOnTheSameGrid() throws IOException {
        Path icons = Path.of("../../theme/src/main/resources/META-INF/resources/theme/icons");
        try (var files = Files.list(icons)) {
            assertThat(files).hasSizeGreaterThan(40).allSatisfy(file ->
                    assertThat(Files.readString(file)).contains("viewBox=\"0 0 24 24\""));
        }
    }

    private void take(MatchResult token) {
        String light = token.group(2) != null ? token.group(2) : token.group(4);
        String dark = token.group(3) != null ? token.group(3) : token.group(4);
        tokens.put(token.group(1), new String[] {light, dark});
    }

    private double contrast(String words, String ground, int look) {
        return ratio(luminance(tokens.get(words)[look]), luminance(tokens.get(ground)[look]));
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * part(color, 1) + 0.7152 * part(color, 3) + 0.0722 * part(color, 5);
    }

    private static double part(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
