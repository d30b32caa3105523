package org.hiroba.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.command.Progress;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.ChatPlugin;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.slack.domain.ImportReport;
import org.hiroba.slack.domain.ImportReport.LeftOut;
import org.hiroba.slack.domain.ImportReport.Taken;
import org.hiroba.slack.domain.SlackImport;
import org.hiroba.slack.storage.SqlKnownRepository;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("sql")
class SlackImportTest {
    private final TestPlatform hiroba = TestPlatform.open();
    private PluginContext context;
    private SlackImport imports;
    private Caller administrator;

    @TempDir
    Path folder;

    @BeforeEach
    void install() {
        hiroba.install("groups", new GroupsPlugin());
        hiroba.install("chat", new ChatPlugin());
        hiroba.install("slack", new SlackPlugin(hiroba.service(GroupImport.class), hiroba.service(ChatImport.class)));
        context = hiroba.context("slack");
        imports = new SlackImport(
                context,
                new SqlKnownRepository(context.sql()),
                hiroba.service(GroupImport.class),
                hiroba.service(ChatImport.class));
        administrator = hiroba.administrator();
    }

    @AfterEach
    void close() {
        hiroba.close();
    }

    private ImportReport run(Path file, boolean dryRun) {
        return imports.run(administrator, file, dryRun, Progress.NONE);
    }

    private Path company() {
        return new ExportFile()
                .with("users.json", """
                        [{'id':'U1','name':'hanako.s','real_name':'佐藤 花子','profile':{'title':'千葉店'}},
                         {'id':'U2','name':'Bob','deleted':true,'profile':{'real_name':'Bob Brown'}},
                         {'id':'U3','name':'deploybot','is_bot':true,'profile':{'real_name':'Deploy'}}]""")
                .with("channels.json", """
                        [{'id':'C1','name':'general','creator':'U1','members':['U1','U2'],
                          'purpose':{'value':'All about work'}}]""")
                .with("groups.json", """
                        [{'id':'G1','name':'board','creator':'U1','members':['U1'],'purpose':{'value':''}}]""")
                .with("dms.json", "[{'id':'D1','members':['U1','U2']},{'id':'D2','members':['U1']}]")
                .with("mpims.json", "[{'id':'M1','name':'mpdm-a--b--c-1','members':['U1','U2','U3']}]")
                .with("general/2024-01-09.json", """
                        [{'type':'message','subtype':'channel_join','user':'U2','text':'joined','ts':'1704758400.000100'},
                         {'type':'message','user':'U1','text':'Is the *wrapping* ready <@U2>? :tada:','ts':'1704758401.000200',
                          'thread_ts':'1704758401.000200','reactions':[{'name':'+1','users':['U2','U9'],'count':2},
                          {'name':'company_logo','users':['U2'],'count':1}]},
                         {'type':'message','user':'U2','text':'Loose &amp; free','ts':'1704758402.000300',
                          'edited':{'user':'U2','ts':'1704758403.000000'}},
                         {'type':'message','subtype':'bot_message','username':'Build','text':'green','ts':'1704758404.000400'},
                         {'type':'message','user':'U1','text':'','ts':'1704758405.000500',
                          'files':[{'name':'menu.pdf','url_private':'https://files.example.org/menu.pdf'}]},
                         {'type':'message','subtype':'tombstone','user':'U1','text':'gone','ts':'1704758406.000600'},
                         {'type':'message','user':'U1','text':'','ts':'1704758407.000700'}]""")
                .with("general/2024-01-10.json", """
                        [{'type':'message','user':'U2','text':'Yes: <https://acme.slack.com/archives/C1/p1704758402000300>',
                          'ts':'1704844800.000100','thread_ts':'1704758401.000200'}]""")
                .with("board/2024-01-09.json", """
                        [{'type':'message','user':'U1','text':'secret','ts':'1704758500.000100'}]""")
                .with("D1/2024-01-09.json", """
                        [{'type':'message','user':'U2','text':'between us','ts':'1704758600.000100'}]""")
                .writeTo(folder);
    }

    @Test
    void peopleChannelsThreadsAndMessagesComeIn() {
        ImportReport report = run(company(), false);

        assertThat(report.taken())
                .containsEntry(Taken.PEOPLE, 4)
                .containsEntry(Taken.GROUPS, 2)
                .containsEntry(Taken.CONVERSATIONS, 2)
                .containsEntry(Taken.POSTS, 1)
                .containsEntry(Taken.COMMENTS, 1)
                .containsEntry(Taken.MESSAGES, 5)
                .containsEntry(Taken.REACTIONS, 1)
                .containsEntry(Taken.LINKS, 1);
        assertThat(report.leftOut())
                .containsEntry(LeftOut.CHANNEL_NOTICES, 1)
                .containsEntry(LeftOut.DELETED_MESSAGES, 1)
                .containsEntry(LeftOut.EMPTY_MESSAGES, 1)
                .containsEntry(LeftOut.FILES, 1)
                .containsEntry(LeftOut.CUSTOM_EMOJI, 1)
                .containsEntry(LeftOut.REACTIONS_OF_UNKNOWN, 1)
                .containsEntry(LeftOut.NOTES_TO_SELF, 1);
    }

    @Test
    void authorsTimesWordsAndOrderAreThoseOfTheOriginal() {
        run(company(), false);

        List<String> posts = context.sql()
                .list("SELECT body FROM groups.post ORDER BY posted_at", row -> row.text(1));
        assertThat(posts.getFirst()).isEqualTo("Is the **wrapping** ready @bob? 🎉");
        assertThat(posts.getLast()).matches("Yes: /groups/\\d+.*|Yes: /messages/.*");
        assertThat(context.sql().list("SELECT posted_at FROM groups.post ORDER BY posted_at", row -> row.instant(1)))
                .containsExactly(
                        Instant.parse("2024-01-09T00:00:01.000200Z"), Instant.parse("2024-01-10T00:00:00.000100Z"));
        var hanako = context.people().findByLogin("hanako.s").orElseThrow();
        assertThat(hanako.name()).isEqualTo("佐藤 花子");
        assertThat(hanako.affiliation()).isEqualTo("千葉店");
        assertThat(hanako.status()).isEqualTo(PersonStatus.IMPORTED);
    }

    @Test
    void aSecondRunTakesNothingTwice() {
        Path file = company();
        run(file, false);
        Map<String, Long> before = counts();

        ImportReport again = run(file, false);

        assertThat(counts()).isEqualTo(before);
        assertThat(again.taken())
                .containsOnly(
                        entry(Taken.PEOPLE_KNOWN, 3),
                        entry(Taken.GROUPS_KNOWN, 2),
                        entry(Taken.CONVERSATIONS_KNOWN, 2),
                        entry(Taken.POSTS_KNOWN, 1),
                        entry(Taken.COMMENTS_KNOWN, 1),
                        entry(Taken.MESSAGES_KNOWN, 5),
                        entry(Taken.REACTIONS_KNOWN, 1));
    }

    @Test
    void aDryRunOfWhatIsHereTellsThatAndChangesNothing() {
        Path file = company();
        run(file, false);
        context.transactions().run(() -> context.sql().update("DELETE FROM groups.post"));
        Map<String, Long> before = counts();

        ImportReport told = run(file, true);

        assertThat(counts()).isEqualTo(before);
        assertThat(told.taken())
                .containsEntry(Taken.POSTS, 1)
                .containsEntry(Taken.COMMENTS, 1)
                .containsEntry(Taken.MESSAGES_KNOWN, 5)
                .doesNotContainKeys(Taken.MESSAGES, Taken.POSTS_KNOWN);
    }

    @Test
    void whatSomebodyMadeOfATextWithALinkStays() {
        Path file = company();
        run(file, false);
        context.transactions()
                .run(() -> context.sql().update("UPDATE groups.post SET body = 'better' WHERE body LIKE 'Yes%'"));

        ImportReport again = run(file, false);

        assertThat(context.sql().list("SELECT body FROM groups.post ORDER BY posted_at", row -> row.text(1)))
                .endsWith("better");
        assertThat(again.taken()).doesNotContainKey(Taken.LINKS);
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() {
        Path file = company();
        Map<String, Long> before = counts();

        ImportReport told = run(file, true);

        assertThat(counts()).isEqualTo(before);
        assertThat(told.taken())
                .containsEntry(Taken.PEOPLE, 4)
                .containsEntry(Taken.GROUPS, 2)
                .containsEntry(Taken.MESSAGES, 5);
    }

    @Test
    void aPrivateChannelStaysPrivateEvenFromTheAdministratorWhoBringsItIn() {
        run(company(), false);

        assertThat(hiroba.service(Groups.class).findByName(administrator, "board")).isEmpty();
        assertThat(hiroba.service(Groups.class).findByName(administrator, "general")).isPresent();
    }

    @Test
    void onlyAnAdministratorBringsHistoryIn() {
        Path file = company();

        assertThatThrownBy(() -> imports.run(hiroba.caller("taro"), file, true, Progress.NONE))
                .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.FORBIDDEN));
    }

    @Test
    void whatIsNoExportIsRefusedInWords() throws Exception {
        Path text = Files.writeString(folder.resolve("a.zip"), "no zip");
        Path other = new ExportFile().with("readme.json", "{}").writeTo(folder);
        Path broken = new ExportFile().with("users.json", "[{").writeTo(Files.createDirectory(folder.resolve("b")));

        for (Path file : List.of(text, other, broken)) {
            assertThatThrownBy(() -> run(file, false))
                    .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.messageKey())
                            .startsWith("slack.error."));
        }
    }

    @Test
    void whatIsNeitherPersonNorChannelDoesNotKeepTheRestOut() {
        Path file = new ExportFile()
                .with("users.json", "[7,null,{},{'id':'U1','name':'ann','real_name':'Ann'}]")
                .with("channels.json", "[[1],null,7,{'id':'C5'},{'id':'C1','name':'general','members':['U1',7,null]}]")
                .with("dms.json", "[{'members':[]}]")
                .with("general/2024-01-10.json", "[null,3,{'type':'message','user':'U1','text':'hi','ts':'1704844800.000100'}]")
                .writeTo(folder);

        ImportReport report = run(file, false);

        assertThat(report.taken()).containsEntry(Taken.PEOPLE, 1).containsEntry(Taken.GROUPS, 1).containsEntry(Taken.MESSAGES, 1);
    }

    @Test
    void aBrokenDayIsNamedAndTheRestComesIn() {
        Path file = new ExportFile()
                .with("users.json", "[{'id':'U1','name':'ann','real_name':'Ann'}]")
                .with("channels.json", "[{'id':'C1','name':'general','members':['U1']}]")
                .with("general/2024-01-09.json", "[{'type':'message'")
                .with("general/2024-01-10.json", "[{'type':'message','user':'U1','text':'hi','ts':'1704844800.000100'}]")
                .writeTo(folder);

        ImportReport report = run(file, false);

        assertThat(report.leftOut()).containsEntry(LeftOut.UNREADABLE_FILES, 1);
        assertThat(report.taken()).containsEntry(Taken.MESSAGES, 1);
    }

    @ParameterizedTest
    @CsvSource({"slack-export-racket.zip,16465,0", "slack-export-elm-threads.zip,495,14015"})
    void aRealExportComesInWhole(String name, int messages, int threaded) {
        Path file = Path.of(System.getProperty("hiroba.data", "../../../shared/data")).resolve(name);
        assumeThat(Files.exists(file)).as("the real export %s is not here", file).isTrue();

        ImportReport report = run(file, false);

        Map<Taken, Integer> taken = report.taken();
        int all = taken.getOrDefault(Taken.MESSAGES, 0)
                + taken.getOrDefault(Taken.POSTS, 0)
                + taken.getOrDefault(Taken.COMMENTS, 0);
        assertThat(all + report.leftOut().getOrDefault(LeftOut.EMPTY_MESSAGES, 0)).isEqualTo(messages + threaded);
        assertThat(taken.getOrDefault(Taken.MESSAGES, 0)).isEqualTo(messages);
        assertThat(counts().get("chat.message")).isEqualTo(messages);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (String table : List.of("groups.workgroup", "groups.post", "chat.message", "hiroba.reaction", "slack.known_person")) {
            counts.put(table, context.sql().find("SELECT COUNT(*) FROM " + table, row -> row.number(1)).orElseThrow());
        }
        return counts;
    }
}
