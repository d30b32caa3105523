package org.hiroba.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hiroba.api.error.HirobaException;
import org.hiroba.launcher.command.Arguments;
import org.hiroba.launcher.config.ConfigException;
import org.hiroba.launcher.config.ConfigKey;
import org.hiroba.launcher.config.Configuration;
import org.hiroba.storage.DatabaseConfig;
import org.slf4j.LoggerFactory;

/** {@code hiroba run}: options, start, banner, end. */
final class Server {
    private static final int USAGE = 2;

    private final Words words;

    Server(Words words) {
        this.words = words;
    }

    /** Returns when Hiroba has been asked to stop, or could not start. */
    int run(List<String> arguments) {
        Optional<RunOptions> plain = PlainOptions.read(arguments);
        RunOptions options = plain.orElseGet(RunOptions::new);
        List<String> wrong = plain.isPresent() ? List.of() : Arguments.read(options, arguments);
        if (!wrong.isEmpty()) {
            wrong.forEach(words.out()::println);
            return USAGE;
        }
        if (options.help) {
            words.out().print(Arguments.usage(options));
            return 0;
        }
        return run(options);
    }

    private int run(RunOptions options) {
        try {
            ApplianceConfig config = config(options, System.getenv(), home());
            DataDirectory data = DataDirectory.take(config.dataDir());
            Logging.to(config.dataDir().resolve("logs"));
            StopStack parts = new StopStack();
            parts.started(data);
            return serve(config, options, parts);
        } catch (ConfigException e) {
            words.say(e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int serve(ApplianceConfig config, RunOptions options, StopStack parts)
            throws InterruptedException {
        BooleanSupplier ending = Shutdown.closeAtExit(parts, words);
        words.say("banner.starting", config.dataDir());
        Appliance appliance;
        try {
            appliance = Appliance.start(config, parts);
        } catch (HirobaException e) {
            words.say(e);
            return 1;
        } catch (ConfigException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!ending.getAsBoolean()) {
                LoggerFactory.getLogger(Server.class).error("Hiroba does not start", e);
                words.say("start.failed", e, config.dataDir().resolve("logs"));
            }
            return 1;
        }
        options.demo.ifPresent(
                language -> new Demo(words, appliance, language.language()).fill());
        new Banner(words, appliance).show();
        appliance.awaitStop();
        return 0;
    }

    static ApplianceConfig config(RunOptions options, Map<String, String> environment, Path home) {
        Path dataDir = options.dataDir(environment);
        Configuration configuration =
                Configuration.of(options.values(), environment, file(options, dataDir));
        return new ApplianceConfig(
                dataDir,
                home.resolve("plugins"),
                home.resolve("lib").resolve("reader"),
                database(configuration, dataDir),
                WebOptions.of(configuration, dataDir),
                configuration.settings(),
                options.safeMode,
                InstantSource.system(),
                new SecureRandom());
    }

    /** One that was asked for must exist. */
    private static Optional<Path> file(RunOptions options, Path dataDir) {
        return options.config.or(
                () -> Optional.of(dataDir.resolve("hiroba.conf")).filter(Files::exists));
    }

    private static DatabaseConfig database(Configuration configuration, Path dataDir) {
        return configuration
                .text(ConfigKey.DATABASE_URL)
                .<DatabaseConfig>map(url -> new DatabaseConfig.Postgres(
                        url,
                        configuration.text(ConfigKey.DATABASE_USER).orElse("hiroba"),
                        configuration.text(ConfigKey.DATABASE_PASSWORD).orElse("")))
                .orElseGet(() -> new DatabaseConfig.Derby(dataDir.resolve("db")));
    }

    /** Learns for quicker starts. */
    int train(List<String> arguments) {
        try {
            Path dataDir = Path.of(arguments.getFirst());
            Logging.to(dataDir.resolve("logs"));
            Training.run(dataDir, home());
            return 0;
        } catch (IOException | RuntimeException e) {
            words.out().println(e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Where {@code lib} and {@code plugins} are; the script says it. */
    static Path home() {
        return Path.of(System.getProperty("hiroba.home", "."));
    }
}
