package org.hiroba.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.core.plugin.PluginState.Reason;
import org.hiroba.launcher.config.ConfigException;

/**
 * Speaks to the person at the console: in the language of the terminal, or in both where it tells none, as on a server
 * without a locale.
 */
final class Words {
    /** The terminal's locale, where the script had to give the JVM another. */
    private static final String LANGUAGE = "hiroba.language";

    private final Texts texts;
    private final PrintStream out;
    private final List<Language> languages;

    Words(Texts texts, PrintStream out) {
        this(texts, out, languages(System.getProperties().containsKey(LANGUAGE)
                ? Map.of("LANG", System.getProperty(LANGUAGE))
                : System.getenv()));
    }

    Words(Texts texts, PrintStream out, List<Language> languages) {
        this.texts = texts;
        this.out = out;
        this.languages = languages;
    }

    PrintStream out() {
        return out;
    }

    /** The first language, for answers in one. */
    Language language() {
        return languages.getFirst();
    }

    /** Once, where both languages say it alike, as with a number. */
    void say(String key, Object... arguments) {
        languages.stream()
                .map(language -> texts.get(language, "launcher." + key, arguments))
                .distinct()
                .forEach(out::println);
    }

    void say(ConfigException failure) {
        languages.forEach(language -> out.println(failure.text(texts, language)));
    }

    void say(Reason reason) {
        languages.forEach(language -> out.println(
                "  " + texts.get(language, reason.key(), reason.arguments().toArray())));
    }

    void say(HirobaException failure) {
        languages.forEach(language -> out.println(texts.get(language, failure)));
    }

    /** By the variables of POSIX, the strongest first. */
    static List<Language> languages(Map<String, String> environment) {
        String locale = List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        String language = locale.toLowerCase(Locale.ROOT);
        if (language.startsWith("ja")) {
            return List.of(Language.JA);
        }
        boolean tellsNone = language.isEmpty() || language.equals("posix") || language.matches("c(\\..*)?");
        return tellsNone ? List.of(Language.EN, Language.JA) : List.of(Language.EN);
    }
}
