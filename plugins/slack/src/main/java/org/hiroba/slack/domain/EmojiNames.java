package org.hiroba.slack.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns names of emoji such as {@code :tada:} into the characters themselves; a company's own ones stay as they are. */
final class EmojiNames {
    /** Slack writes a skin tone behind the name: {@code :wave::skin-tone-3:}. */
    private static final Pattern NAME =
            Pattern.compile(":([a-z0-9_+-]{1,60})(?:::skin-tone-([2-6]))?:");
    /** U+1F3FB is tone 2, the lightest. */
    private static final int FIRST_TONE = 0x1F3FB;

    private final Properties names = new Properties();

    EmojiNames() {
        try (InputStreamReader in = new InputStreamReader(
                EmojiNames.class.getResourceAsStream("emoji-names.properties"), StandardCharsets.UTF_8)) {
            names.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The character for a name, with its skin tone: {@code wave::skin-tone-3}. */
    Optional<String> find(String nameAndTone) {
        String[] parts = nameAndTone.split("::skin-tone-");
        return Optional.ofNullable(names.getProperty(parts[0]))
                .map(EmojiNames::characters)
                .map(emoji -> parts.length > 1 ? emoji + tone(parts[1]) : emoji);
    }

    String replaceAll(String text) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        Matcher matcher = NAME.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            String tone = matcher.group(2);
            String emoji = find(tone == null ? matcher.group(1) : matcher.group(1) + "::skin-tone-" + tone)
                    .orElse(matcher.group());
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(emoji));
        }
        return matcher.appendTail(replaced).toString();
    }

    private static String characters(String codePoints) {
        return Arrays.stream(codePoints.split("-"))
                .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                .collect(Collectors.joining());
    }

    private static String tone(String digit) {
        return digit.matches("[2-6]") ? Character.toString(FIRST_TONE + Integer.parseInt(digit) - 2) : "";
    }
}
