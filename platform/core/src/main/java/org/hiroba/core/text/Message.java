package org.hiroba.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;

/** One text with its places. An apostrophe is an apostrophe; only directly before a brace does it quote, as in ICU. */
record Message(String plain, Optional<MessageFormat> format) {
    /** @throws IllegalArgumentException if the places are not those of a message format */
    static Message of(String key, String text, Locale locale) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return new Message(text.replace("''", "'"), Optional.empty());
        }
        try {
            return new Message(text, Optional.of(new MessageFormat(doubleLoneApostrophes(text), locale)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Text " + key + ": " + e.getMessage(), e);
        }
    }

    String format(Object... arguments) {
        // A MessageFormat must not be used by two threads at once; a copy is cheaper than a lock.
        return format.map(shared -> ((MessageFormat) shared.clone()).format(arguments)).orElse(plain);
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
