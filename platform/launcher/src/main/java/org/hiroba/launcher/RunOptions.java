package org.hiroba.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.text.Language;
import org.hiroba.launcher.config.ConfigKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code hiroba run} takes. */
@Command(name = "hiroba run", sortOptions = false, resourceBundle = "i18n.run_options")
final class RunOptions {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    Optional<Path> data = Optional.empty();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    Optional<String> port = Optional.empty();

    @Option(names = "--bind", paramLabel = "ADDRESS", descriptionKey = "bind")
    Optional<String> bind = Optional.empty();

    @Option(names = "--http-port", paramLabel = "N", descriptionKey = "http-port")
    Optional<String> httpPort = Optional.empty();

    @Option(names = "--demo", paramLabel = "ja|en", descriptionKey = "demo")
    Optional<DemoLanguage> demo = Optional.empty();

    @Option(names = "--safe-mode", descriptionKey = "safe-mode")
    boolean safeMode;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "config")
    Optional<Path> config = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "set")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    boolean help;

    /** Named as they are typed. */
    enum DemoLanguage {
        ja,
        en;

        Language language() {
            return this == ja ? Language.JA : Language.EN;
        }
    }

    /** What was given, by the keys of the configuration. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(set);
        port.ifPresent(value -> values.put(ConfigKey.PORT.key(), value));
        bind.ifPresent(value -> values.put(ConfigKey.BIND.key(), value));
        httpPort.ifPresent(value -> values.put(ConfigKey.HTTP_PORT.key(), value));
        return values;
    }

    /** The option's, else the environment's, else {@code data} beside the working directory. */
    Path dataDir(Map<String, String> environment) {
        return data.orElseGet(() -> Path.of(environment.getOrDefault("HIROBA_DATA", "data")))
                .toAbsolutePath()
                .normalize();
    }
}
