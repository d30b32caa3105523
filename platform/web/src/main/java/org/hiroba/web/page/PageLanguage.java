package org.hiroba.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiroba.api.text.Language;

/** In which language somebody is spoken to who is not known yet. */
public final class PageLanguage {
    /** The cookie that remembers the choice made on a page. */
    public static final String COOKIE = "__Host-hiroba-language";

    private PageLanguage() {}

    /**
     * @param chosen tag of the language chosen on a page, from the address or the cookie
     * @param accepted the browser's Accept-Language header, empty if none
     * @param company the company's language, if all else is silent
     */
    public static Language choose(Optional<String> chosen, String accepted, Language company) {
        return chosen.flatMap(PageLanguage::parse)
                .or(() -> firstSpoken(accepted))
                .orElse(company);
    }

    /** Empty for anything that is not the tag of a language of ours. */
    public static Optional<Language> parse(String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> firstSpoken(String accepted) {
        if (accepted.isBlank() || accepted.length() > 1000) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            return ranges.stream()
                    .map(range -> parse(range.getRange().split("-", 2)[0]))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
