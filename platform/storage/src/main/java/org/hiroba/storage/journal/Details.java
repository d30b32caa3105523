package org.hiroba.storage.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The details of an event as one text: lines of {@code key=value}, with backslash before what would mislead. */
final class Details {
    private static final int LIMIT = 2_000;

    private Details() {}

    /** @throws IllegalArgumentException if keys and values together are longer than 2,000 characters */
    static @Nullable String write(Map<String, String> details) {
        if (details.isEmpty()) {
            return null;
        }
        var text = new StringBuilder();
        int length = 0;
        for (var detail : new TreeMap<>(details).entrySet()) {
            length += detail.getKey().length() + detail.getValue().length();
            escape(detail.getKey(), text);
            text.append('=');
            escape(detail.getValue(), text);
            text.append('\n');
        }
        if (length > LIMIT) {
            throw new IllegalArgumentException("Details of " + length + " characters; at most " + LIMIT);
        }
        return text.toString();
    }

    private static void escape(String from, StringBuilder to) {
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '=' -> to.append("\\=");
                case '\n' -> to.append("\\n");
                case '\0' -> to.append("\\0");
                default -> to.append(c);
            }
        }
    }

    static Map<String, String> read(@Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        var details = new LinkedHashMap<String, String>();
        var part = new StringBuilder();
        String key = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> part.append(unescaped(text.charAt(++i)));
                case '=' -> {
                    key = part.toString();
                    part.setLength(0);
                }
                case '\n' -> {
                    details.put(key, part.toString());
                    part.setLength(0);
                }
                default -> part.append(c);
            }
        }
        return Map.copyOf(details);
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case '0' -> '\0';
            default -> c;
        };
    }
}
