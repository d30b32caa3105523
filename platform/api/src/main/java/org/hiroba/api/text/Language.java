package org.hiroba.api.text;

import java.util.Locale;

/** The languages that Hiroba speaks. */
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in HTML's {@code lang}: ja or en. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The one for a locale; English for any that is not Japanese. */
    public static Language of(Locale locale) {
        return "ja".equals(locale.getLanguage()) ? JA : EN;
    }
}
