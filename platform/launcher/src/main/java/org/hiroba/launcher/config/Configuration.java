package org.hiroba.launcher.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that hold before stored settings do: the command line's win over the environment's, those over the file's.
 * Immutable.
 */
public final class Configuration {
    /** Meant for the script {@code hiroba}, not for the server. */
    private static final Set<String> OF_THE_SCRIPT = Set.of(
            "HIROBA_DATA",
            "HIROBA_JAVA",
            "HIROBA_BENCH_DATA",
            "HIROBA_JAVA_OPTIONS",
            "HIROBA_MAVEN_OPTIONS",
            "HIROBA_TRAIN");

    private final Map<ConfigKey, String> values = new EnumMap<>(ConfigKey.class);
    private final Map<String, String> settings = new LinkedHashMap<>();

    private Configuration() {}

    /**
     * @param commandLine what was given as options, by key
     * @param file the configuration file, if there is one
     * @throws ConfigException for an unknown variable or a line that is not understood
     */
    public static Configuration of(
            Map<String, String> commandLine, Map<String, String> environment, Optional<Path> file) {
        Configuration configuration = new Configuration();
        file.map(ConfigFile::read).ifPresent(configuration::put);
        environment.forEach((variable, value) -> {
            if (variable.startsWith("HIROBA_") && !OF_THE_SCRIPT.contains(variable)) {
                configuration.values.put(known(variable), value);
            }
        });
        configuration.put(commandLine);
        return configuration;
    }

    public Optional<String> text(ConfigKey key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isEmpty());
    }

    /** @throws ConfigException if it is no port */
    public Optional<Integer> port(ConfigKey key) {
        return text(key).map(text -> parsePort(text)
                .orElseThrow(() -> new ConfigException("value", key.key(), text, "0–65535")));
    }

    /** @throws ConfigException if it is neither true nor false */
    public Optional<Boolean> flag(ConfigKey key) {
        return text(key).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException("value", key.key(), text, "true, false");
        });
    }

    public List<String> list(ConfigKey key) {
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** What the launcher does not know itself: settings of the platform and of plugins, checked when those are there. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    private void put(Map<String, String> given) {
        given.forEach((key, value) -> ConfigKey.ofKey(key)
                .ifPresentOrElse(known -> values.put(known, value), () -> settings.put(key, value)));
    }

    private static ConfigKey known(String variable) {
        return ConfigKey.ofVariable(variable)
                .orElseThrow(() -> new ConfigException(
                        "variable", variable, String.join(", ", ConfigKey.variables())));
    }

    private static Optional<Integer> parsePort(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(port -> port >= 0 && port <= 65_535);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
