package org.hiroba.ui.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.Platform;
import org.hiroba.core.PlatformConfig;
import org.hiroba.core.PlatformSchema;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.access.Session;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.setup.SetupRequest;
import org.hiroba.core.text.MessageSource;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.MigrationSource;

/** A real platform on a fresh Derby with five people, gone when closed. */
public final class SampleCompany implements AutoCloseable {
    private static final String PASSWORD = "ひろばの練習場 2026 あおぞら";

    private static final ClientInfo CLIENT =
            new ClientInfo("192.0.2.7", "Firefox/140.0 (X11; Linux x86_64)");

    private final Path folder;
    private final Database database;
    private final Platform platform;
    private final SampleReactions reactions;
    private final Person administrator;

    private SampleCompany(Path folder, Language language) {
        this.folder = folder;
        InstantSource clock = InstantSource.system();
        database = Database.open(new DatabaseConfig.Derby(folder.resolve("db")), clock);
        database.migrate("hiroba", MigrationSource.of(
                Platform.class.getClassLoader(),
                PlatformSchema.FOLDER,
                PlatformSchema.SCRIPTS.toArray(String[]::new)));
        platform = Platform.open(new PlatformConfig(
                folder, database.transactions(), database.journal(), database.sql(),
                database.ids(), clock, new SecureRandom(), "", Map.of()));
        platform.texts().register("sample", MessageSource.of(getClass().getClassLoader()));
        reactions = new SampleReactions(database.journal(), database.transactions());
        administrator = platform.identity().setup().complete(new SetupRequest(
                language == Language.JA ? "ひろば商店" : "Hiroba Trading",
                language,
                person("hanako", "山本 花子", "やまもと はなこ", "本社・人事", language),
                PASSWORD,
                language == Language.JA
                        ? "離れた店どうしでも、気づきと「ありがとう」がその日のうちに届く会社にする。"
                        : "Ideas and thanks reach every shop on the same day.",
                language == Language.JA
                        ? "全店が週に一つ以上の気づきを投稿し、一日以内に返事がつく"
                        : "each shop posts one idea a week and gets an answer within a day",
                Map.of()));
        people(language).forEach(this::add);
    }

    /** Makes the account and chooses a password, as an invitation does. */
    private void add(NewPerson person) {
        var accounts = platform.identity().accounts();
        Caller caller = callerOf(administrator);
        String secret = accounts.invite(caller, accounts.create(caller, person).id());
        platform.identity().invitations().redeem(secret, PASSWORD, CLIENT);
    }

    public static SampleCompany in(Language language) {
        try {
            SampleCompany company =
                    new SampleCompany(Files.createTempDirectory("hiroba-ui"), language);
            company.react();
            return company;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Platform platform() {
        return platform;
    }

    public SampleReactions reactions() {
        return reactions;
    }

    /** Everybody by order of entry, the administrator first. */
    public List<Person> everybody() {
        var people = platform.identity().people();
        return Stream.of("hanako", "ichiro", "misaki", "ken", "emma")
                .map(login -> people.findByLogin(login).orElseThrow())
                .toList();
    }

    /** A session of the administrator. */
    public Session session() {
        return switch (platform.identity()
                .signIn()
                .signIn("hanako", PASSWORD, CLIENT)) {
            case SignIn.Accepted accepted -> accepted.session();
            case SignIn refused -> throw new IllegalStateException("Not signed in: " + refused);
        };
    }

    static Caller callerOf(Person person) {
        return new Caller(person.id(), person.role(), Door.PORTAL);
    }

    @Override
    public void close() {
        platform.close();
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void react() {
        ContentRef first = new ContentRef("post", 10);
        everybody().forEach(person -> reactions.put(first, person.id(), "👍"));
        reactions.put(first, everybody().get(1).id(), "💡");
    }

    private static List<NewPerson> people(Language language) {
        return List.of(
                person("ichiro", "田中 一郎", "たなか いちろう", "千葉店・店長", language),
                person("misaki", "鈴木 美咲", "すずき みさき", "本社・商品企画", language),
                person("ken", "佐藤 健", "さとう けん", "横浜店", language),
                person("emma", "Emma Wright", "えま らいと", "Overseas office", Language.EN));
    }

    private static NewPerson person(
            String login, String name, String reading, String affiliation, Language language) {
        return new NewPerson(login, name, reading, affiliation, Role.MEMBER, language);
    }
}
