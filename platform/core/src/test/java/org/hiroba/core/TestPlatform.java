package org.hiroba.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.setup.SetupRequest;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.MigrationSource;
import org.hiroba.testdb.PostgresCluster;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The platform on a real database that is made once for all tests and emptied before each: Derby unless asked for
 * PostgreSQL, by a test or for all of them with {@code -Dhiroba.test.engine=postgres}. A company is there only after
 * {@link #found}.
 */
public final class TestPlatform implements BeforeEachCallback, AfterEachCallback {
    public static final String PASSWORD = "shiroi-neko-to-aoi-sora";
    public static final ClientInfo DESK = new ClientInfo("192.0.2.7", "Mozilla/5.0 (Windows NT 10.0) Chrome/156.0");
    public static final ClientInfo PHONE = new ClientInfo("192.0.2.8", "Mozilla/5.0 (iPhone) Safari/605.1");

    /** In an order that respects references. */
    private static final List<String> TABLES = List.of(
            "purposes", "company", "settings", "audit_seals", "audit_entries", "passwords", "sessions",
            "access_tokens", "invitations", "people");

    private final ManualClock clock = new ManualClock();
    private final boolean onPostgres;
    private OpenDatabase opened;
    private Platform platform;
    private long journalStart;
    private Map<String, String> fixed = Map.of("access.password.memory-mib", "19");

    public TestPlatform() {
        this("postgres".equals(System.getProperty("hiroba.test.engine")));
    }

    private TestPlatform(boolean onPostgres) {
        this.onPostgres = onPostgres;
    }

    /** The test is skipped, loudly, where PostgreSQL is not installed. */
    public static TestPlatform onPostgres() {
        return new TestPlatform(true);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        opened = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(
                        "database on postgres: " + onPostgres,
                        key -> OpenDatabase.make(onPostgres),
                        OpenDatabase.class);
        Database database = opened.database();
        database.transactions().run(() -> TABLES.forEach(table -> database.sql().update("DELETE FROM hiroba." + table)));
        journalStart = database.journal().position();
        restart();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        platform.close();
    }

    /** Closes the platform if it is open, and opens it on the same data. */
    public void restart() {
        if (platform != null) {
            platform.close();
        }
        Database database = opened.database();
        platform = Platform.open(new PlatformConfig(
                opened.folder(),
                database.transactions(),
                database.journal(),
                database.sql(),
                database.ids(),
                clock,
                new SecureRandom(),
                "",
                fixed));
    }

    public void restartWithFixed(Map<String, String> settings) {
        fixed = settings;
        restart();
    }

    public Platform platform() {
        return platform;
    }

    public IdentityParts identity() {
        return platform.identity();
    }

    public Database database() {
        return opened.database();
    }

    public ManualClock clock() {
        return clock;
    }

    /** Sets the company up; the administrator's login is {@code kanri}, the password {@link #PASSWORD}. */
    public Caller found() {
        Person administrator = identity().setup().complete(setup());
        return new Caller(administrator.id(), Role.ADMINISTRATOR, Door.PORTAL);
    }

    public static SetupRequest setup() {
        return new SetupRequest(
                "麺屋ひろば",
                Language.JA,
                new NewPerson("kanri", "管理 花子", "かんり はなこ", "本部", Role.ADMINISTRATOR, Language.JA),
                PASSWORD,
                "店舗どうしで気づきを分かち合う",
                "週に一度でも書いた人の割合",
                Map.of());
    }

    /** An active member with {@link #PASSWORD}. */
    public Caller member(String login) {
        Caller system = identity().callers().system();
        Person created = identity().accounts().create(system, newPerson(login));
        String secret = identity().accounts().invite(system, created.id());
        identity().invitations().redeem(secret, PASSWORD, DESK);
        return new Caller(created.id(), Role.MEMBER, Door.PORTAL);
    }

    public static NewPerson newPerson(String login) {
        return new NewPerson(login, "佐藤 花子", "さとう はなこ", "千葉店", Role.MEMBER, Language.JA);
    }

    /** What was told in this test so far. */
    public List<DomainEvent> events() {
        return database().journal().read(journalStart, 1000).stream().map(JournalEntry::event).toList();
    }

    private record OpenDatabase(Path folder, Database database, Runnable stop) implements AutoCloseable {
        static OpenDatabase make(boolean onPostgres) {
            if (onPostgres) {
                PostgresCluster cluster = PostgresCluster.start();
                var server = cluster.createDatabase();
                return open(
                        temporaryFolder(),
                        new DatabaseConfig.Postgres(server.url(), server.user(), ""),
                        cluster::close);
            }
            Path folder = temporaryFolder();
            return open(folder, new DatabaseConfig.Derby(folder.resolve("db")), () -> {});
        }

        private static OpenDatabase open(Path folder, DatabaseConfig config, Runnable stop) {
            Database database = Database.open(config, new ManualClock());
            database.migrate(
                    "hiroba",
                    MigrationSource.of(
                            TestPlatform.class.getClassLoader(),
                            PlatformSchema.FOLDER,
                            PlatformSchema.SCRIPTS.toArray(String[]::new)));
            return new OpenDatabase(folder, database, stop);
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("hiroba-core-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            database.close();
            stop.run();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
