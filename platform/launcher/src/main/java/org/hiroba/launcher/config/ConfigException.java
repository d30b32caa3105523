package org.hiroba.launcher.config;

import java.util.Arrays;
import java.util.List;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;

/** Something that keeps Hiroba from starting and that the person at the console can put right. */
public final class ConfigException extends RuntimeException {
    private final String key;
    private final transient List<String> arguments;

    /** @param key of the text below {@code launcher.start.} */
    public ConfigException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = "launcher.start." + key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String text(Texts texts, Language language) {
        return texts.get(language, key, arguments.toArray());
    }
}
