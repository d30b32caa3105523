package org.hiroba.api.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hiroba.api.plugin.Contribution;

/**
 * One thing that a company may choose. The administration's page is made from it; its label and explanation are the texts
 * {@code setting.<key>} and {@code setting.<key>.help}.
 *
 * @param key lower case with hyphens and dots, prefixed by the plugin: {@code chat.message.max-length}
 * @param type for the page: boolean, integer, duration, text or choice
 * @param choices for type choice: the allowed texts; their labels are {@code setting.<key>.<choice>}
 * @param parse from the stored text; throws IllegalArgumentException for nonsense
 * @param valid what is allowed besides
 * @since 0.1
 */
public record Setting<T>(
        String key,
        T defaultValue,
        Type type,
        java.util.List<String> choices,
        Function<String, T> parse,
        Function<T, String> format,
        Predicate<T> valid)
        implements Contribution {

    /** How the administration shows it. */
    public enum Type {
        FLAG,
        NUMBER,
        DURATION,
        TEXT,
        CHOICE
    }

    public static Setting<Boolean> flag(String key, boolean defaultValue) {
        return new Setting<>(
                key,
                defaultValue,
                Type.FLAG,
                java.util.List.of(),
                Setting::parseFlag,
                String::valueOf,
                value -> true);
    }

    /** A whole number between two bounds, both included. */
    public static Setting<Integer> number(String key, int defaultValue, int least, int most) {
        return new Setting<>(
                key,
                defaultValue,
                Type.NUMBER,
                java.util.List.of(),
                Integer::valueOf,
                String::valueOf,
                value -> value >= least && value <= most);
    }

    /** Stored as ISO 8601, e.g. {@code PT30M}. */
    public static Setting<Duration> duration(
            String key, Duration defaultValue, Duration least, Duration most) {
        return new Setting<>(
                key,
                defaultValue,
                Type.DURATION,
                java.util.List.of(),
                Duration::parse,
                Duration::toString,
                value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
    }

    public static Setting<String> text(String key, String defaultValue, int maxLength) {
        return new Setting<>(
                key,
                defaultValue,
                Type.TEXT,
                java.util.List.of(),
                Function.identity(),
                Function.identity(),
                value -> value.length() <= maxLength);
    }

    /** One of an enum's constants. */
    public static <E extends Enum<E>> Setting<E> choice(String key, E defaultValue) {
        Class<E> type = defaultValue.getDeclaringClass();
        return new Setting<>(
                key,
                defaultValue,
                Type.CHOICE,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(),
                text -> Enum.valueOf(type, text),
                Enum::name,
                value -> true);
    }

    private static Boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false: " + text);
        };
    }
}
