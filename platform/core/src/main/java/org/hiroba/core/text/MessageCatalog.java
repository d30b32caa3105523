package org.hiroba.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.core.registry.Registration;

/**
 * The texts of the platform and of every plugin that runs. A text missing in Japanese is given in English, one missing
 * altogether as its key in brackets. A key that is taken stays with who had it first, so that a plugin cannot speak in the
 * platform's words.
 *
 * <p><b>Threads:</b> safe for concurrent calls; reading takes no lock.
 */
public final class MessageCatalog implements Texts {
    private final Map<String, Map<Language, Map<String, Message>>> sources = new LinkedHashMap<>();
    private volatile Map<Language, Map<String, Message>> messages = empty();

    /**
     * Adds the texts of {@code i18n/<pluginId>.properties} and {@code i18n/<pluginId>_ja.properties}.
     *
     * @throws IllegalArgumentException if a file cannot be read or a text is no message format
     */
    public Registration register(String pluginId, MessageSource source) {
        Map<Language, Map<String, Message>> read = new EnumMap<>(Language.class);
        read.put(Language.EN, read(source, "i18n/" + pluginId + ".properties", Language.EN));
        read.put(Language.JA, read(source, "i18n/" + pluginId + "_ja.properties", Language.JA));
        synchronized (sources) {
            if (sources.putIfAbsent(pluginId, read) != null) {
                throw new IllegalArgumentException("Texts of " + pluginId + " are registered already");
            }
            add(read, messages);
        }
        return () -> remove(pluginId, read);
    }

    @Override
    public String get(Language language, String key, Object... arguments) {
        return find(language, key)
                .or(() -> find(Language.EN, key))
                .map(message -> message.format(arguments))
                .orElse("[" + key + "]");
    }

    /** Whether there is a text of this key in the language itself. */
    public boolean has(Language language, String key) {
        return find(language, key).isPresent();
    }

    /** All keys that have a text in the language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(messages.get(language).keySet());
    }

    private Optional<Message> find(Language language, String key) {
        return Optional.ofNullable(messages.get(language).get(key));
    }

    private void remove(String pluginId, Map<Language, Map<String, Message>> read) {
        synchronized (sources) {
            sources.remove(pluginId, read);
            Map<Language, Map<String, Message>> others = empty();
            sources.values().forEach(source -> add(source, others));
            messages = others;
        }
    }

    private static Map<Language, Map<String, Message>> empty() {
        Map<Language, Map<String, Message>> empty = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            empty.put(language, new ConcurrentHashMap<>());
        }
        return empty;
    }

    private static void add(Map<Language, Map<String, Message>> source, Map<Language, Map<String, Message>> all) {
        source.forEach((language, texts) -> texts.forEach(all.get(language)::putIfAbsent));
    }

    private static Map<String, Message> read(MessageSource source, String path, Language language) {
        Map<String, Message> texts = new HashMap<>();
        properties(source, path).forEach((key, text) -> texts.put(
                key.toString(), Message.of(key.toString(), text.toString(), language.locale())));
        return texts;
    }

    private static Properties properties(MessageSource source, String path) {
        Properties properties = new Properties();
        try {
            Optional<InputStream> found = source.open(path);
            if (found.isPresent()) {
                try (var reader = new InputStreamReader(found.get(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
        return properties;
    }
}
