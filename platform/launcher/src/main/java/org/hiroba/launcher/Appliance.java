package org.hiroba.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.hiroba.api.command.Command;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.core.Platform;
import org.hiroba.core.PlatformConfig;
import org.hiroba.core.PlatformSchema;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;
import org.hiroba.core.text.MessageSource;
import org.hiroba.launcher.command.CommandDirectory;
import org.hiroba.launcher.command.CommandSocket;
import org.hiroba.launcher.command.PlatformCommands;
import org.hiroba.launcher.config.ConfigException;
import org.hiroba.launcher.plugin.PluginRuntime;
import org.hiroba.launcher.plugin.PluginRuntimeConfig;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseState;
import org.hiroba.storage.JournalFollower;
import org.hiroba.storage.MigrationSource;
import org.hiroba.ui.VaadinPortal;
import org.hiroba.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Hiroba. {@link #start} is the order of the start; {@link #close} is the same backwards.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class Appliance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appliance.class);

    /** How far off the port is that is offered instead of a taken one, and from where on it lies below. */
    private static final int ELSEWHERE = 1000;

    private static final int HIGH = 64_000;

    private final ApplianceConfig config;
    private final StopStack parts;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final Platform platform;
    private final PluginRuntime plugins;
    private final WebServer web;

    private Appliance(ApplianceConfig config, StopStack parts) {
        this.config = config;
        this.parts = parts;
        StopWatch watch = new StopWatch();
        Database database = parts.started(openDatabase());
        watch.lap("database");
        this.platform = parts.started(openPlatform(database));
        followJournal(database);
        watch.lap("platform");
        PlatformHost host = new PlatformHost(database, platform);
        this.plugins = parts.started(startPlugins(host));
        refuseFaultySettings();
        watch.lap("plugins");
        this.web = parts.started(startWeb(database));
        openConsole();
        host.serves();
        watch.lap("web server");
        LOG.info("Hiroba serves at {} after {}", web.address(), watch);
    }

    /**
     * Returns when Hiroba serves; what had started is stopped again if something fails.
     *
     * @throws ConfigException for what the person at the console can put right
     */
    public static Appliance start(ApplianceConfig config) {
        StopStack parts = new StopStack();
        parts.started(DataDirectory.take(config.dataDir()));
        return start(config, parts);
    }

    /** @param parts holds the data directory; closed by somebody else, perhaps while the start is still under way */
    static Appliance start(ApplianceConfig config, StopStack parts) {
        try {
            return new Appliance(config, parts);
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    public ApplianceConfig config() {
        return config;
    }

    public Platform platform() {
        return platform;
    }

    public PluginRuntime plugins() {
        return plugins;
    }

    public WebServer web() {
        return web;
    }

    /** Returns when somebody has asked, by a command, that Hiroba stop. */
    public void awaitStop() throws InterruptedException {
        stopAsked.await();
    }

    @Override
    public void close() {
        parts.close();
    }

    private Database openDatabase() {
        Database database = Database.open(config.database(), config.clock());
        database.migrate(
                ContributionRegistry.PLATFORM,
                MigrationSource.of(
                        Platform.class.getClassLoader(),
                        PlatformSchema.FOLDER,
                        PlatformSchema.SCRIPTS.toArray(String[]::new)));
        return database;
    }

    private Platform openPlatform(Database database) {
        Platform opened = Platform.open(new PlatformConfig(
                config.dataDir(),
                database.transactions(),
                database.journal(),
                database.sql(),
                database.ids(),
                config.clock(),
                config.random(),
                readerClassPath(),
                config.fixedSettings()));
        opened.texts().register("launcher", MessageSource.of(Appliance.class.getClassLoader()));
        return opened;
    }

    private String readerClassPath() {
        return Files.isDirectory(config.reader()) ? config.reader().resolve("*").toString() : "";
    }

    private void followJournal(Database database) {
        JournalFollower follower = parts.started(
                new JournalFollower(database.transactions(), database.sql(), database.journal()));
        platform.contributions().follow(JournalConsumer.class, new Follower<>() {
            @Override
            public void added(String pluginId, JournalConsumer consumer) {
                follower.start(new ReportingConsumer(consumer, platform.contributions()));
            }

            @Override
            public void removed(String pluginId, JournalConsumer consumer) {
                follower.stop(consumer);
            }
        });
    }

    private PluginRuntime startPlugins(PlatformHost host) {
        PluginRuntime runtime = PluginRuntime.start(
                PluginRuntimeConfig.of(
                        config.plugins(), config.dataDir(), config.safeMode(), config.clock()),
                host);
        platform.contributions().register(ContributionRegistry.PLATFORM, runtime);
        return runtime;
    }

    private void refuseFaultySettings() {
        if (config.fixedSettings().isEmpty()) {
            return;
        }
        plugins.awaitSettled();
        List<String> unknown = platform.identity().settings().unknown();
        if (!unknown.isEmpty()) {
            throw new ConfigException("settings.unknown", String.join(", ", unknown));
        }
        List<String> impossible = platform.identity().settings().impossible();
        if (!impossible.isEmpty()) {
            throw new ConfigException("settings.impossible", String.join(", ", impossible));
        }
    }

    private WebServer startWeb(Database database) {
        VaadinPortal portal = parts.started(VaadinPortal.of(platform));
        try {
            WebServer server = WebServer.start(config.web(), platform, portal);
            server.readyWhen(() -> database.state() == DatabaseState.READY);
            return server;
        } catch (IOException e) {
            int port = config.web().port();
            throw new ConfigException("port", port, String.valueOf(e.getMessage()), port + (port < HIGH ? ELSEWHERE : -ELSEWHERE));
        }
    }

    private void openConsole() {
        for (Command command : PlatformCommands.of(platform, stopAsked::countDown)) {
            platform.contributions().register(ContributionRegistry.PLATFORM, command);
        }
        CommandDirectory commands = new CommandDirectory(
                platform.contributions(), platform.texts(), platform.identity().callers()::console);
        try {
            parts.started(CommandSocket.open(config.dataDir(), commands));
        } catch (IOException e) {
            throw new UncheckedIOException("The console's socket cannot be opened", e);
        }
    }
}
