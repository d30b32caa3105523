package org.hiroba.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.audit.storage.SqlAuditRepository;
import org.hiroba.core.limit.TokenBuckets;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.MigrationSource;
import org.hiroba.testdb.PostgresDatabase;
import org.hiroba.testdb.TestPostgres;

/** The content half on a real database: Hanako and Taro share a circle, Jiro does not, Sato administers. */
public final class ContentFixture implements AutoCloseable {
    public final Path folder;
    public final ManualClock clock = new ManualClock();
    public final FakePeople people = new FakePeople();
    public final FakeSettings settings = new FakeSettings();
    public final CircleAudience circles = new CircleAudience();
    public final NoteKind notes = new NoteKind();
    public final ContributionRegistry contributions = new ContributionRegistry();
    public final Database database;
    public final CountingSql sql;
    public final AuditLog audit;
    public final ContentParts parts;
    public final Caller hanako;
    public final Caller taro;
    public final Caller jiro;
    public final Caller sato;
    /** Does what the platform does in the background: at once, unless a test says otherwise. */
    public Executor background = Runnable::run;

    /** On Derby, or whatever the build asks for. */
    public ContentFixture(Path folder) {
        this(
                folder,
                TestPostgres.insteadOf(folder)
                        .map(ContentFixture::config)
                        .orElseGet(() -> new DatabaseConfig.Derby(folder.resolve("db"))));
    }

    /** On PostgreSQL; the test is skipped where it is not installed. */
    public static ContentFixture onPostgres(Path folder) {
        return new ContentFixture(folder, config(TestPostgres.create()));
    }

    private static DatabaseConfig config(PostgresDatabase server) {
        return new DatabaseConfig.Postgres(server.url(), server.user(), "");
    }

    private ContentFixture(Path folder, DatabaseConfig config) {
        this.folder = folder;
        people.add("hanako", "佐藤 花子");
        people.add("taro", "鈴木 太郎");
        people.add("jiro", "高橋 次郎");
        people.add("sato", "佐藤 管理", PersonStatus.ACTIVE, Role.ADMINISTRATOR);
        people.add("former", "元 社員", PersonStatus.DISABLED, Role.MEMBER);
        hanako = people.caller("hanako");
        taro = people.caller("taro");
        jiro = people.caller("jiro");
        sato = people.caller("sato");
        circles.make("1", hanako.person(), taro.person());
        database = Database.open(config, clock);
        database.migrate(
                "hiroba",
                MigrationSource.of(
                        Platform.class.getClassLoader(),
                        PlatformSchema.FOLDER,
                        PlatformSchema.SCRIPTS.toArray(String[]::new)));
        sql = new CountingSql(database.sql());
        MessageCatalog texts = new MessageCatalog();
        texts.register("hiroba", MessageSource.of(Platform.class.getClassLoader()));
        audit = new AuditLog(
                new SqlAuditRepository(sql), database.transactions(), database.ids(), clock, Runnable::run);
        parts = ContentParts.open(
                config(),
                contributions,
                texts,
                new TokenBuckets(clock),
                new ContentParts.Company(people, settings, audit, job -> background.execute(job)));
        contributions.registerAll("notes", List.of(circles, notes));
    }

    private PlatformConfig config() {
        return new PlatformConfig(
                folder,
                database.transactions(),
                database.journal(),
                sql,
                database.ids(),
                clock,
                new SecureRandom(),
                "",
                Map.of());
    }

    /** What is in the journal after a position. */
    public List<DomainEvent> eventsAfter(long position) {
        return database.journal().read(position, 1000).stream()
                .map(JournalEntry::event)
                .toList();
    }

    /** How many rows the query counts. */
    public long count(String sql, Object... values) {
        return database.sql().find(sql, row -> row.number(1), values).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
