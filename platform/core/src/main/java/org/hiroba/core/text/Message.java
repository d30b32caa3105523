package org.hiroba.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One text with its places. An apostrophe is an apostrophe; only directly before a brace does it quote, as in ICU. Of the thousands
 * of texts few are asked for, so most are taken apart only then.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Message {
    private final String text;
    private final Locale locale;
    private final boolean hasPlaces;
    private volatile @Nullable MessageFormat format;

    private Message(String text, Locale locale, boolean hasPlaces) {
        this.text = text;
        this.locale = locale;
        this.hasPlaces = hasPlaces;
    }

    /** @throws IllegalArgumentException if the places are not those of a message format */
    static Message of(String key, String text, Locale locale) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return new Message(text.replace("''", "'"), locale, false);
        }
        Message message = new Message(text, locale, true);
        if (!isSurelyAFormat(text)) {
            try {
                message.format();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Text " + key + ": " + e.getMessage(), e);
            }
        }
        return message;
    }

    String format(Object... arguments) {
        // A MessageFormat must not be used by two threads at once; a copy is cheaper than a lock.
        return hasPlaces ? ((MessageFormat) format().clone()).format(arguments) : text;
    }

    private MessageFormat format() {
        MessageFormat known = format;
        if (known == null) {
            known = new MessageFormat(doubleLoneApostrophes(text), locale);
            format = known;
        }
        return known;
    }

    /** Whether it quotes nothing and its places are {@code {0}} to {@code {9}}, so that it need not be taken apart to be found right. */
    private static boolean isSurelyAFormat(String text) {
        if (text.indexOf('\'') >= 0) {
            return false;
        }
        int end = -1;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', end)) {
            end = text.indexOf('}', end + 1);
            if (end != open + 2 || "0123456789".indexOf(text.charAt(open + 1)) < 0) {
                return false;
            }
        }
        return text.indexOf('}', end + 1) < 0;
    }

    private static String doubleLoneApostrophes(String text) {
        StringBuilder pattern = new StringBuilder(text.length() + 8);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\'') {
                pattern.append(c);
                continue;
            }
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (next == '\'') {
                pattern.append("''");
                i++;
            } else if (quoted || next == '{' || next == '}') {
                pattern.append(c);
                quoted = !quoted;
            } else {
                pattern.append("''");
            }
        }
        return pattern.toString();
    }
}
