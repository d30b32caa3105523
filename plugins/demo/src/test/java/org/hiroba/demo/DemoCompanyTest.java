package org.hiroba.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hiroba.api.command.Progress;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.text.Language;
import org.hiroba.chat.ChatPlugin;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.demo.domain.DemoCompany;
import org.hiroba.demo.domain.GuestAccess;
import org.hiroba.demo.storage.SqlMadeRepository;
import org.hiroba.demo.story.StoryFile;
import org.hiroba.files.FilesPlugin;
import org.hiroba.files.api.FileImport;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.TasksPlugin;
import org.hiroba.tasks.api.TaskImport;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoCompanyTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static DemoCompany company;
    private static PluginContext context;
    private final Caller administrator = hiroba.administrator();

    @BeforeAll
    static void install() {
        hiroba.install("groups", new GroupsPlugin());
        hiroba.install("chat", new ChatPlugin());
        Groups groups = hiroba.service(Groups.class);
        GroupImport posts = hiroba.service(GroupImport.class);
        ChatImport messages = hiroba.service(ChatImport.class);
        hiroba.install("tasks", new TasksPlugin());
        hiroba.install("files", new FilesPlugin());
        TaskImport tasks = hiroba.service(TaskImport.class);
        FileImport files = hiroba.service(FileImport.class);
        hiroba.install("demo", new DemoPlugin(groups, posts, messages, tasks, files));
        context = hiroba.context("demo");
        company = new DemoCompany(
                context, new SqlMadeRepository(context.sql()), groups, posts, messages, tasks, files, StoryFile::read);
    }

    @AfterEach
    void clear() {
        company.remove(administrator, Progress.NONE);
        // So often nobody makes it within an hour, and pictures are limited by the time.
        hiroba.clock().advance(Duration.ofHours(1));
    }

    @Tag("sql")
    @ParameterizedTest
    @EnumSource(Language.class)
    void aCompanyOfThirtyWithWeeksOfConversationsComesAndGoesWithoutATrace(Language language) {
        Map<String, Long> before = counts();

        company.create(administrator, language, Progress.NONE);

        Map<String, Long> full = counts();
        assertThat(full.get("hiroba.people") - before.get("hiroba.people")).isEqualTo(30);
        assertThat(full.get("groups.workgroup") - before.get("groups.workgroup")).isEqualTo(8);
        assertThat(full.get("groups.post") - before.get("groups.post")).isGreaterThan(90 + 200);
        assertThat(full.get("chat.message") - before.get("chat.message")).isGreaterThan(240);
        assertThat(full.get("hiroba.reaction")).isGreaterThan(300);
        assertThat(full.get("tasks.task") - before.get("tasks.task")).isGreaterThan(20);
        assertThat(full.get("files.file") - before.get("files.file")).isGreaterThan(10);
        assertThat(full.get("files.version")).isGreaterThan(full.get("files.file") + 3);
        assertThat(full.get("files.permitted")).isEqualTo(2);
        assertThat(company.isThere(administrator)).isTrue();

        company.remove(administrator, Progress.NONE);

        assertThat(counts()).isEqualTo(before);
        assertThat(company.isThere(administrator)).isFalse();
    }

    /** A colleague tries it out: none of it stays when the example goes, and nothing of it stays with the colleague. */
    @Tag("sql")
    @Test
    void whatRealPeopleLeftInItGoesToo() {
        Caller taro = hiroba.caller("taro");
        Map<String, Long> before = counts();
        company.create(administrator, Language.JA, Progress.NONE);
        long sofar = counts().get("hiroba.notification");
        Groups groups = hiroba.service(Groups.class);
        Group group = groups.list(taro).getFirst();
        groups.join(taro, group.id());
        ContentRef post = context.sql()
                .find(
                        "SELECT MIN(id) FROM groups.post WHERE parent_id IS NULL AND group_id = ?",
                        row -> new ContentRef("post", row.number(1)),
                        group.id().value())
                .orElseThrow();
        context.reactions().give(taro, post, "👍");
        context.bookmarks().add(taro, post);
        context.mentions().record(taro, post, group.id().audience(), "@sato.hanako @admin");
        context.revisions().keep(taro, post, "older", context.clock().instant());
        context.readMarks().moveTo(taro.person(), group.id().audience(), "posts", 7);
        assertThat(counts().get("hiroba.notification")).isGreaterThan(sofar);
        hiroba.service(ChatImport.class).talk(administrator, group.id().audience());

        company.remove(administrator, Progress.NONE);

        assertThat(counts()).isEqualTo(before);
    }

    /** Whoever signs in as a guest finds something under every heading. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theTasksOfAGuestAreOverdueOfTodayOfThisWeekLaterAndDone(Language language) {
        String guest = company.create(administrator, language, Progress.NONE).getFirst().login();

        long person = context.people().findByLogin(guest).orElseThrow().id().value();
        LocalDate today = LocalDate.ofInstant(
                context.clock().instant(), context.settings().get(CompanySettings.TIME_ZONE));
        List<String> days = context.sql()
                .list(
                        "SELECT t.due_day FROM tasks.task t JOIN tasks.assignee a ON a.task_id = t.id"
                                + " WHERE a.person_id = ? AND t.status <> 'DONE' AND t.due_day IS NOT NULL",
                        row -> row.text(1),
                        person);
        assertThat(days)
                .contains(today.toString())
                .anyMatch(day -> day.compareTo(today.toString()) < 0)
                .anyMatch(day -> day.compareTo(today.plusDays(9).toString()) > 0)
                .anyMatch(day -> LocalDate.parse(day).isAfter(today)
                        && LocalDate.parse(day).isBefore(today.plusDays(7)));
        assertThat(context.sql()
                        .list(
                                "SELECT t.done_at FROM tasks.task t JOIN tasks.assignee a ON a.task_id = t.id"
                                        + " WHERE a.person_id = ? AND t.status = 'DONE'",
                                row -> row.instant(1),
                                person))
                .isNotEmpty()
                .allMatch(at -> at.isBefore(context.clock().instant()));
    }

    @Test
    void filesHangOnWhatTheirAuthorsSaidAndAreWhatTheirNamesSay() {
        company.create(administrator, Language.JA, Progress.NONE);

        List<String> types = context.sql()
                .list("SELECT DISTINCT content_type FROM files.file ORDER BY content_type", row -> row.text(1));
        assertThat(types)
                .contains(
                        "application/pdf",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "image/png",
                        "text/csv",
                        "text/plain");
        assertThat(context.sql()
                        .list(
                                "SELECT f.name FROM files.file f JOIN groups.post p ON p.id = f.ref_id"
                                        + " WHERE f.ref_kind = 'post' AND f.uploader = p.author",
                                row -> row.text(1)))
                .contains("年末年始の応援表.xlsx", "健康診断のご案内.pdf");
        assertThat(context.sql()
                        .list("SELECT name FROM files.file WHERE expires_at IS NOT NULL", row -> row.text(1)))
                .containsExactly("鶏白湯うどんのレシピ_最終版.pdf");
    }

    @Test
    void nothingWasWrittenInTheFutureAndTheLastWasToday() {
        company.create(administrator, Language.JA, Progress.NONE);

        List<Instant> times = context.sql()
                .list("SELECT posted_at FROM groups.post ORDER BY posted_at DESC", row -> row.instant(1));
        Instant now = context.clock().instant();
        // The night is left out: nobody wrote then.
        assertThat(times.getFirst()).isBetween(now.minusSeconds(14 * 3600), now);
        assertThat(times.getLast()).isBefore(now.minusSeconds(20 * 24 * 3600));
    }

    @Test
    void everybodyIsActiveAndTheGuestsCanSignIn() {
        List<GuestAccess> guests = company.create(administrator, Language.JA, Progress.NONE);

        assertThat(guests).extracting(GuestAccess::login).contains("sato.hanako").hasSize(3);
        assertThat(guests).extracting(GuestAccess::password).doesNotHaveDuplicates();
        var hanako = context.people().findByLogin("sato.hanako").orElseThrow();
        assertThat(hanako.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(context.people().profile(hanako.id()).hobbies()).isNotEmpty();
        assertThat(context.people().search("さとうはなこ", 5)).contains(hanako);
    }

    @Test
    void aRealGroupOfTheSameNameStaysAndSoDoItsWords() {
        Group real = hiroba.service(Groups.class)
                .create(administrator, new NewGroup("お知らせ", "本物です", Lane.WORK, Openness.OPEN));
        BroughtInPost post = new BroughtInPost(
                "real:1",
                Optional.empty(),
                administrator.person(),
                context.clock().instant(),
                Optional.empty(),
                "残ります",
                List.of());
        hiroba.service(GroupImport.class).bringIn(administrator, real.id(), List.of(post));

        company.create(administrator, Language.JA, Progress.NONE);
        assertThat(hiroba.service(Groups.class).findByName(administrator, "お知らせ（デモ）")).isPresent();
        company.remove(administrator, Progress.NONE);

        assertThat(hiroba.service(Groups.class).list(administrator)).containsExactly(real);
        assertThat(context.sql().list("SELECT body FROM groups.post", row -> row.text(1))).containsExactly("残ります");
        hiroba.service(GroupImport.class).remove(administrator, real.id());
    }

    @Test
    void aSecondCompanyIsRefused() {
        company.create(administrator, Language.EN, Progress.NONE);

        assertThatThrownBy(() -> company.create(administrator, Language.JA, Progress.NONE))
                .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("demo.error.present"));
    }

    @Test
    void aRealPersonWithALoginOfTheStoryStopsItBeforeAnythingIsMade() {
        var real = context.accounts()
                .create(
                        administrator,
                        new NewPerson("okada.fumi", "岡田 文", "おかだ ふみ", "本社", Role.MEMBER, Language.JA));
        Map<String, Long> before = counts();

        assertThatThrownBy(() -> company.create(administrator, Language.JA, Progress.NONE))
                .isInstanceOf(HirobaException.class);

        assertThat(counts()).isEqualTo(before);
        context.accounts().remove(administrator, real.id());
    }

    @Test
    void onlyAnAdministratorLoadsOrRemovesIt() {
        Caller member = hiroba.caller("taro");

        for (Runnable attempt : List.<Runnable>of(
                () -> company.create(member, Language.JA, Progress.NONE),
                () -> company.remove(member, Progress.NONE),
                () -> company.isThere(member))) {
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(
                    HirobaException.class,
                    refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void progressGoesUpToTheEnd() {
        List<String> told = new ArrayList<>();

        company.create(administrator, Language.EN, (done, total) -> told.add(done + "/" + total));

        assertThat(told.getFirst()).startsWith("1/");
        String last = told.getLast();
        assertThat(last).isEqualTo(told.size() + "/" + told.size());
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : List.of(
                "hiroba.people",
                "hiroba.reaction",
                "hiroba.bookmark",
                "hiroba.mention",
                "hiroba.revision",
                "hiroba.read_mark",
                "hiroba.notification",
                "hiroba.image",
                "hiroba.blob_use",
                "tasks.task",
                "tasks.assignee",
                "tasks.check_item",
                "tasks.circle",
                "files.file",
                "files.version",
                "files.permitted",
                "groups.workgroup",
                "groups.post",
                "groups.membership",
                "chat.conversation",
                "chat.message",
                "demo.made")) {
            counts.put(
                    table,
                    context.sql()
                            .find("SELECT COUNT(*) FROM " + table, row -> row.number(1))
                            .orElseThrow());
        }
        return counts;
    }
}
