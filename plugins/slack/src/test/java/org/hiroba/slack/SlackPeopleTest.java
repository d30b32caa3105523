package org.hiroba.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hiroba.api.command.Progress;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.chat.ChatPlugin;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.slack.domain.ImportReport;
import org.hiroba.slack.domain.ImportReport.Taken;
import org.hiroba.slack.domain.SlackImport;
import org.hiroba.slack.storage.SqlKnownRepository;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nobody of Slack becomes somebody else here because their names are alike. */
@Tag("sql")
class SlackPeopleTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static PluginContext context;
    private static SlackImport imports;

    private final Caller administrator = hiroba.administrator();

    @TempDir
    Path folder;

    @BeforeAll
    static void install() {
        hiroba.install("groups", new GroupsPlugin());
        hiroba.install("chat", new ChatPlugin());
        hiroba.install("slack", new SlackPlugin(hiroba.service(GroupImport.class), hiroba.service(ChatImport.class)));
        context = hiroba.context("slack");
        imports = new SlackImport(
                context,
                new SqlKnownRepository(context.sql()),
                hiroba.service(GroupImport.class),
                hiroba.service(ChatImport.class));
    }

    @Test
    void botsThatCallThemselvesLikeAnAccountDoNotSpeakInItsName() {
        Path file = new ExportFile()
                .with("users.json", "[{'id':'UBOT','name':'admin','is_bot':true,'profile':{'real_name':'Helper'}}]")
                .with("channels.json", "[{'id':'CBOT','name':'bots','members':['UBOT']}]")
                .with("bots/2024-01-09.json", """
                        [{'type':'message','subtype':'bot_message','username':'Admin','text':'webhook','ts':'1704758404.000400'},
                         {'type':'message','subtype':'bot_message','username':'123','text':'number','ts':'1704758405.000400'},
                         {'type':'message','user':'UBOT','text':'listed','ts':'1704758406.000400'}]""")
                .writeTo(folder);

        ImportReport told = run(file, true);
        ImportReport report = run(file, false);

        assertThat(report.taken()).containsEntry(Taken.PEOPLE, 3).doesNotContainKey(Taken.PEOPLE_KNOWN);
        assertThat(told.taken()).containsEntry(Taken.PEOPLE, 3).doesNotContainKey(Taken.PEOPLE_KNOWN);
        assertThat(author("listed")).isEqualTo("admin-2");
        assertThat(author("webhook")).isEqualTo("admin-3");
        assertThat(author("number")).isEqualTo("123");
        assertThat(person("123").name()).isEqualTo("Slack 123");
    }

    @Test
    void peopleWhoseNamesFoldAlikeStayApartAndReadNotEachOthersConversations() {
        Path file = new ExportFile()
                .with("users.json", """
                        [{'id':'UF1','name':'田中7','real_name':'田中 一'},{'id':'UF2','name':'鈴木7','real_name':'鈴木 一'},
                         {'id':'UF3','name':'josé','real_name':'José'},{'id':'UF4','name':'jose','real_name':'Jose'}]""")
                .with("channels.json", "[]")
                .with("dms.json", "[{'id':'DF1','members':['UF1','UF3']},{'id':'DF2','members':['UF2','UF4']}]")
                .with("DF1/2024-01-09.json", "[{'type':'message','user':'UF1','text':'ours','ts':'1704758600.000100'}]")
                .with("DF2/2024-01-09.json", "[{'type':'message','user':'UF2','text':'theirs','ts':'1704758600.000100'}]")
                .writeTo(folder);

        ImportReport told = run(file, true);
        ImportReport report = run(file, false);

        assertThat(report.taken()).containsEntry(Taken.PEOPLE, 4).doesNotContainKey(Taken.PEOPLE_KNOWN);
        assertThat(told.taken()).containsEntry(Taken.PEOPLE, 4).doesNotContainKey(Taken.PEOPLE_KNOWN);
        assertThat(names("7", "7-2", "jose", "jose-2")).containsExactly("田中 一", "鈴木 一", "José", "Jose");
        assertThat(readers("ours")).containsExactlyInAnyOrder("7", "jose");
        assertThat(readers("theirs")).containsExactlyInAnyOrder("7-2", "jose-2");
        assertThat(run(file, false).taken()).containsEntry(Taken.PEOPLE_KNOWN, 4).doesNotContainKey(Taken.PEOPLE);
    }

    @Test
    void anAccountIsOneUserOfSlackAlsoWhenTheOtherComesInALaterExport() {
        context.accounts()
                .create(administrator, new NewPerson("mika", "Mika", "Mika", "Shop", Role.MEMBER, Language.EN));
        String first = "{'id':'UM1','name':'Mika','real_name':'Mika'}";
        String second = "{'id':'UM2','name':'mika!','real_name':'Other'}";

        Map<Taken, Integer> told = run(users(first + "," + second), true).taken();
        Map<Taken, Integer> came = run(users(first), false).taken();
        Map<Taken, Integer> toldLater = run(users(second + "," + first), true).taken();
        Map<Taken, Integer> later = run(users(second + "," + first), false).taken();
        Map<Taken, Integer> again = run(users(second + "," + first), false).taken();

        assertThat(told).isEqualTo(Map.of(Taken.PEOPLE_KNOWN, 1, Taken.PEOPLE, 1));
        assertThat(came).isEqualTo(Map.of(Taken.PEOPLE_KNOWN, 1));
        assertThat(toldLater).isEqualTo(Map.of(Taken.PEOPLE_KNOWN, 1, Taken.PEOPLE, 1));
        assertThat(later).isEqualTo(toldLater);
        assertThat(again).isEqualTo(Map.of(Taken.PEOPLE_KNOWN, 2));
        assertThat(names("mika", "mika-2")).containsExactly("Mika", "Other");
        assertThat(context.people().findByLogin("mika-3")).isEmpty();
    }

    private ImportReport run(Path file, boolean dryRun) {
        return imports.run(administrator, file, dryRun, Progress.NONE);
    }

    private Path users(String users) {
        return new ExportFile().with("users.json", "[" + users + "]").writeTo(folder);
    }

    private static List<String> names(String... logins) {
        return List.of(logins).stream().map(login -> person(login).name()).toList();
    }

    private static Person person(String login) {
        return context.people().findByLogin(login).orElseThrow();
    }

    private static String author(String text) {
        return logins("SELECT author FROM chat.message WHERE body = ?", text).getFirst();
    }

    private static List<String> readers(String text) {
        return logins(
                "SELECT person FROM chat.member WHERE conversation = (SELECT conversation FROM chat.message WHERE body = ?)",
                text);
    }

    private static List<String> logins(String query, String text) {
        return context.sql().list(query, row -> new PersonId(row.number(1)), text).stream()
                .map(id -> context.people().load(id).login())
                .toList();
    }
}
