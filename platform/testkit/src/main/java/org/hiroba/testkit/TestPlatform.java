package org.hiroba.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.core.Platform;
import org.hiroba.core.PlatformConfig;
import org.hiroba.core.PlatformSchema;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;
import org.hiroba.core.registry.Registration;
import org.hiroba.core.text.MessageSource;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.JournalFollower;
import org.hiroba.storage.MigrationSource;
import org.hiroba.testdb.TestPostgres;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real platform on a real database of its own, without doors and without Felix. As a field of a test
 * class it is closed after the last test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestPlatform hiroba = TestPlatform.open();
 *
 * @Test
 * void aGuestSeesNothing() {
 *     hiroba.install("notes", new NotesPlugin());
 *     Caller hanako = hiroba.caller("hanako");
 *     …
 * }
 * }</pre>
 *
 * <p>Documents are read where module {@code reader} is on the tests' class path.
 *
 * <p>Opening takes about two seconds, so that the tests of one class should share it and make people of their own.
 */
public final class TestPlatform implements AfterAllCallback, AutoCloseable {
    private static final Map<String, String> FAST_PASSWORDS = Map.of("access.password.memory-mib", "19");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private final Path folder;
    private final TestClock clock = new TestClock(START);
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private final Map<String, Plugin> plugins = new ConcurrentHashMap<>();
    private final Map<String, List<Registration>> registrations = new ConcurrentHashMap<>();
    private Database database;
    private Platform platform;
    private JournalFollower journalFollower;
    private TestPeople people;

    private TestPlatform(Path folder) {
        this.folder = folder;
        database = openDatabase();
        platform = openPlatform();
        journalFollower = followJournal();
        people = new TestPeople(platform);
    }

    /** A platform with company, administrator and nobody else, in a temporary folder. */
    public static TestPlatform open() {
        try {
            return new TestPlatform(Files.createTempDirectory("hiroba-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Database openDatabase() {
        Database opened = Database.open(databaseConfig(), clock);
        opened.migrate(
                ContributionRegistry.PLATFORM,
                MigrationSource.of(
                        Platform.class.getClassLoader(),
                        PlatformSchema.FOLDER,
                        PlatformSchema.SCRIPTS.toArray(String[]::new)));
        return opened;
    }

    /** Derby, or PostgreSQL with {@code -Dhiroba.test.database=postgresql}. */
    private DatabaseConfig databaseConfig() {
        return TestPostgres.insteadOf(folder)
                .<DatabaseConfig>map(server -> new DatabaseConfig.Postgres(server.url(), server.user(), ""))
                .orElseGet(() -> new DatabaseConfig.Derby(folder.resolve("db")));
    }

    private Platform openPlatform() {
        return Platform.open(new PlatformConfig(
                folder,
                database.transactions(),
                database.journal(),
                database.sql(),
                database.ids(),
                clock,
                new SecureRandom(),
                System.getProperty("java.class.path"),
                FAST_PASSWORDS));
    }

    private JournalFollower followJournal() {
        JournalFollower follower =
                new JournalFollower(database.transactions(), database.sql(), database.journal());
        platform.contributions().follow(JournalConsumer.class, new Follower<>() {
            @Override
            public void added(String pluginId, JournalConsumer consumer) {
                follower.start(consumer);
            }

            @Override
            public void removed(String pluginId, JournalConsumer consumer) {
                follower.stop(consumer);
            }
        });
        return follower;
    }

    /** Closes everything and opens it again over the same data, without the plugins. */
    public void reopen() {
        shutDown();
        database = openDatabase();
        platform = openPlatform();
        journalFollower = followJournal();
        people = new TestPeople(platform);
    }

    /** The time; it stands still until a test sets it. */
    public TestClock clock() {
        return clock;
    }

    public Platform platform() {
        return platform;
    }

    public Database database() {
        return database;
    }

    /** The active person who signs in with this name, made when first asked for. */
    public Person person(String login) {
        return people.person(login);
    }

    /** This person at the portal's door. */
    public Caller caller(String login) {
        Person person = person(login);
        return new Caller(person.id(), person.role(), Door.PORTAL);
    }

    /** The administrator who set the company up, signing in as {@code admin}. */
    public Caller administrator() {
        return caller(TestPeople.ADMINISTRATOR);
    }

    /** Makes the plugin's tables, registers its texts, contributions and services, as the launcher would. */
    public <P extends Plugin> P install(String id, P plugin) {
        ClassLoader loader = plugin.getClass().getClassLoader();
        database.migrate(id, ClassPathMigrations.of(loader, id));
        Registration texts = platform.texts().register(id, MessageSource.of(loader));
        InstalledContributions contributed = new InstalledContributions();
        plugin.contribute(context(id), contributed);
        registrations.put(
                id, List.of(platform.contributions().registerAll(id, contributed.contributions()), texts));
        services.putAll(contributed.services());
        plugins.put(id, plugin);
        return plugin;
    }

    /** Stops the plugin and takes back what it contributed, as an update or an administrator would; {@link #install} brings it back. */
    public void uninstall(String id) {
        registrations.remove(id).forEach(Registration::remove);
        plugins.remove(id).stop();
    }

    /** What the plugin of this id is given; also for tests that need no plugin at all. */
    public PluginContext context(String pluginId) {
        return platform.contextFor(pluginId);
    }

    /** A service that an installed plugin publishes. */
    public <S> S service(Class<S> type) {
        return Optional.ofNullable(services.get(type))
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException("No plugin publishes " + type.getName()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        shutDown();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shutDown() {
        plugins.values().forEach(Plugin::stop);
        plugins.clear();
        registrations.clear();
        services.clear();
        journalFollower.close();
        platform.close();
        database.close();
    }
}
