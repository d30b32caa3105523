package org.hiroba.core.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.text.Language;

/**
 * Where a plugin stands.
 *
 * @param id the plugin's id; the bundle's symbolic name where no plugin has come to life in it
 * @param names for people, in every language
 * @param version of the bundle
 * @param reason why it does not run, in plain words; for a running one, that it keeps failing
 */
public record PluginState(
        String id,
        Map<Language, String> names,
        String version,
        Origin origin,
        Status status,
        Optional<Reason> reason) {

    public String name(Language language) {
        return names.get(language);
    }

    /** Who brought it. */
    public enum Origin {
        /** Part of Hiroba. */
        DISTRIBUTION,
        /** Dropped into the data directory's {@code plugins} by the company. */
        COMPANY
    }

    /** What it is doing. */
    public enum Status {
        STARTING,
        RUNNING,
        /** A bundle that only lends its packages or services to others. */
        LIBRARY,
        /** Would run if another plugin offered what it needs. */
        WAITING,
        QUARANTINED,
        DISABLED
    }

    /** A text that exists in Japanese and English, and what fills its places. */
    public record Reason(String key, List<String> arguments) {
        public static Reason of(String key, String... arguments) {
            return new Reason(key, List.of(arguments));
        }
    }
}
