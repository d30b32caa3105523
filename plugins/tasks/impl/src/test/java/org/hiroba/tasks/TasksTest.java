package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.tasks.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.notification.Notification;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Place;
import org.hiroba.tasks.domain.Reminders;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskService;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.tasks.rest.TaskJson;
import org.hiroba.tasks.rest.TaskLiveEvents;
import org.hiroba.tasks.rest.TaskWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sql")
class TasksTest extends TasksOfColleagues {
    @BeforeAll
    static void install() {
        hiroba.platform()
                .identity()
                .settings()
                .set(hiroba.administrator(), CompanySettings.TIME_ZONE, ZoneId.of("Asia/Tokyo"));
    }

    @BeforeEach
    void newDay() {
        hiroba.clock().set(hiroba.clock().instant().plus(Duration.ofDays(30)));
    }

    @Test
    void aRemarkBecomesATaskAndItsStateIsShownUnderIt() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, group, "**看板**の電球が切れています");
        String title = test.tasks.titleFor(test.context.contents().load(hanako, post));
        long before = hiroba.database().journal().position();

        Task task = test.tasks.create(
                hanako, TaskWish.of(title).withGroup(group).withAssignees(hanako.person()), post);
        assertThat(task.title()).isEqualTo("看板の電球が切れています");
        assertThat(badge(post).tone()).isEqualTo(Badge.Tone.PLAIN);
        test.tasks.setStatus(hanako, task.id(), Status.DONE);

        assertThat(badge(post).tone()).isEqualTo(Badge.Tone.WELL);
        assertThat(badge(post).path()).isEqualTo("tasks/" + task.id());
        assertThat(hiroba.database().journal().read(before, 100))
                .filteredOn(entry -> entry.event().type().equals(Badges.CHANGED))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.event().subject()).contains(post));
    }

    @Test
    void peopleAreToldOfWhatTheyAreGivenAndOfWhatIsDone() {
        Task task = test.tasks.create(hanako, TaskWish.of("請求書を送る").withAssignees(taro.person()));
        assertThat(notifications(taro, task)).containsExactly("tasks.notification.assigned");

        test.tasks.setStatus(taro, task.id(), Status.DONE);
        assertThat(notifications(hanako, task)).containsExactly("tasks.notification.done");
    }

    @Test
    void whoeverIsNamedInTheFirstTaskOfACircleIsTold() {
        Caller first = hiroba.caller("first");
        Caller named = hiroba.caller("named");
        TaskWish wish = TaskWish.of("発注の確認 @named @taro").withAssignees(named.person());

        Task task = test.tasks.create(first, wish);

        assertThat(test.context.mentions().list(named, 10)).extracting(Content::ref).containsExactly(task.ref());
        assertThat(notifications(named, task)).contains("notification.mentioned");
        assertThat(test.context.mentions().list(taro, 10)).extracting(Content::ref).doesNotContain(task.ref());
    }

    @Test
    void aReminderComesOnceInTheMorningOfTheDayAlsoAfterARestart() {
        hiroba.clock().set(test.today().atTime(7, 0).atZone(test.calendar.zone()).toInstant());
        Task task = test.tasks.create(hanako, test.dueIn(1, "棚卸し").withAssignees(taro.person()));
        test.reminders.run();
        assertThat(notifications(taro, task)).doesNotContain("tasks.notification.due");

        hiroba.clock().set(test.today().plusDays(1).atTime(9, 0).atZone(test.calendar.zone()).toInstant());
        new Reminders(test.context, test.repository, test.calendar).run();
        new Reminders(test.context, test.repository, test.calendar).run();

        assertThat(notifications(taro, task)).filteredOn("tasks.notification.due"::equals).hasSize(1);
        assertThat(notifications(hanako, task)).doesNotContain("tasks.notification.due");
    }

    @Test
    void aReminderComesAnHourBeforeATimeAndAgainForANewOne() {
        Due due = new Due(test.today().plusDays(1), Optional.of(LocalTime.of(15, 0)));
        Task task = test.tasks.create(hanako, TaskWish.of("電話").withDue(due));
        hiroba.clock().set(due.end(test.calendar.zone()).minus(Duration.ofHours(1)));
        test.reminders.run();
        assertThat(notifications(hanako, task)).hasSize(1);

        Due later = new Due(due.day(), Optional.of(LocalTime.of(18, 0)));
        test.tasks.change(hanako, task.id(), TaskWish.of("電話").withDue(later));
        hiroba.clock().set(later.end(test.calendar.zone()).minus(Duration.ofMinutes(59)));
        test.reminders.run();
        assertThat(notifications(hanako, task)).hasSize(2);
    }

    @Test
    void whatIsDoneIsNotRemindedOf() {
        Task task = test.tasks.create(hanako, test.dueIn(1, "洗い物"));
        test.tasks.setStatus(hanako, task.id(), Status.DONE);
        hiroba.clock().set(hiroba.clock().instant().plus(Duration.ofDays(2)));
        test.reminders.run();

        assertThat(notifications(hanako, task)).isEmpty();
    }

    @Test
    void theOrderOfTheBoardIsKept() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        List<Long> ids = IntStream.range(0, 4)
                .mapToObj(i -> test.tasks.create(hanako, TaskWish.of("t" + i).withGroup(group)).id())
                .toList();

        test.tasks.move(hanako, ids.get(3), Status.OPEN, Optional.of(ids.get(0)));
        assertThat(column(group, Status.OPEN)).containsExactly(ids.get(3), ids.get(0), ids.get(1), ids.get(2));
        for (int i = 0; i < 30; i++) {
            test.tasks.move(hanako, ids.get(i % 2 == 0 ? 2 : 1), Status.OPEN, Optional.of(ids.get(0)));
            hiroba.clock().set(hiroba.clock().instant().plusSeconds(60));
        }
        assertThat(column(group, Status.OPEN)).containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        test.tasks.move(taro, ids.get(0), Status.DOING, Optional.empty());
        assertThat(column(group, Status.OPEN)).containsExactly(ids.get(3), ids.get(2), ids.get(1));
        assertThat(column(group, Status.DOING)).containsExactly(ids.get(0));
    }

    @Test
    void whatWasDoneByMistakeGoesBackToItsPlace() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        List<Long> ids = IntStream.range(0, 3)
                .mapToObj(i -> test.tasks.create(hanako, TaskWish.of("t" + i).withGroup(group)).id())
                .toList();
        test.tasks.setStatus(hanako, ids.get(1), Status.DONE);
        test.tasks.setStatus(hanako, ids.get(1), Status.OPEN);

        assertThat(column(group, Status.OPEN)).isEqualTo(ids);
        assertThat(test.tasks.load(hanako, ids.get(1)).done()).isEmpty();
    }

    @Test
    void aLineIsTickedOff() {
        TaskWish wish = new TaskWish(
                "開店", "", Optional.empty(), List.of(), Optional.empty(),
                List.of(new CheckItem("鍵を開ける", false), new CheckItem("  ", false), new CheckItem("電気", false)));
        Task task = test.tasks.create(hanako, wish);

        assertThat(test.tasks.check(hanako, task.id(), 1, true).checklist())
                .containsExactly(new CheckItem("鍵を開ける", false), new CheckItem("電気", true));
        assertRefused(ErrorCode.NOT_FOUND, () -> test.tasks.check(hanako, task.id(), 2, true));
    }

    @Test
    void badInputIsRefusedInWords() {
        assertRefused("tasks.error.title", () -> test.tasks.create(hanako, TaskWish.of("  ")));
        assertRefused("tasks.error.title", () -> test.tasks.create(hanako, TaskWish.of("あ".repeat(201))));
        assertRefused("tasks.error.past", () -> test.tasks.create(hanako, test.dueIn(-1, "x")));
        assertRefused("tasks.error.far", () -> test.tasks.create(
                hanako, TaskWish.of("x").withDue(Due.on(LocalDate.of(20261, 1, 1)))));
        assertRefused("tasks.error.group", () ->
                test.tasks.create(hanako, TaskWish.of("x").withGroup(Audience.of(taro.person()))));
        assertRefused(ErrorCode.TOO_LARGE, () -> test.tasks.create(hanako, new TaskWish(
                "x", "あ".repeat(10_001), Optional.empty(), List.of(), Optional.empty(), List.of())));
    }

    @Test
    void aLeaversOpenTasksGoToTheSuccessorAndDoneOnesKeepTheirNames() {
        Caller leaver = hiroba.caller("leaver");
        Caller successor = hiroba.caller("successor");
        Task own = test.tasks.create(leaver, test.dueIn(3, "在庫表"));
        Task second = test.tasks.create(leaver, TaskWish.of("名簿"));
        Task done = test.tasks.create(leaver, TaskWish.of("月報"));
        test.tasks.setStatus(leaver, done.id(), Status.DONE);
        Audience secret = test.group(hanako, Openness.PRIVATE, leaver);
        Task unseen = test.tasks.create(
                hanako, TaskWish.of("内密").withGroup(secret).withAssignees(leaver.person()));
        ContentRef post = test.post(hanako, secret, "秘密の計画を立てる");
        Task derived = test.tasks.create(leaver, TaskWish.of("秘密の計画を立てる"), post);

        hiroba.platform().identity().accounts()
                .handOver(hiroba.administrator(), leaver.person(), successor.person());

        assertThat(test.lists.open(successor, Place.START, 10))
                .extracting(Task::id)
                .containsExactlyInAnyOrder(own.id(), second.id(), derived.id());
        assertThat(test.tasks.load(successor, own.id()).due()).isEqualTo(own.due());
        assertThat(test.tasks.load(successor, derived.id()).title()).isEmpty();
        assertThat(test.repository.find(done.id()).orElseThrow().assignees()).containsExactly(leaver.person());
        assertThat(test.tasks.load(hanako, unseen.id()).assignees()).isEmpty();
    }

    @Test
    void theLiveStreamTellsThoseWhoSeeItAndNoWordsToThoseWhoDoNotAnyMore() {
        Task task = test.tasks.create(hanako, TaskWish.of("引き継ぎ").withAssignees(taro.person()));
        long before = hiroba.database().journal().position();
        test.tasks.change(hanako, task.id(), TaskWish.of("引き継ぎ（完了）").withAssignees(hanako.person()));
        List<JournalEntry> entries = hiroba.database().journal().read(before, 10).stream()
                .filter(entry -> entry.event().type().equals(TaskService.CHANGED))
                .toList();

        var told = new TaskLiveEvents(test.repository, new TaskWriter(test.context.attachments())).describe(entries);

        assertThat(entries).hasSize(2);
        assertThat(told.get(entries.get(0).sequence())).isEqualTo(new TaskLiveEvents.Gone(task.id(), true));
        assertThat(told.get(entries.get(1).sequence())).isInstanceOfSatisfying(
                TaskJson.class, json -> assertThat(json.title()).isEqualTo("引き継ぎ（完了）"));
    }

    private Badge badge(ContentRef ref) {
        return test.context.badges().of(taro, List.of(ref)).get(ref).getFirst();
    }

    private List<Long> column(Audience group, Status status) {
        return test.lists.column(hanako, group, status, 100).tasks().stream().map(Task::id).toList();
    }

    private static List<String> notifications(Caller caller, Task task) {
        return test.context.notifications().list(caller, Optional.empty(), 200).items().stream()
                .filter(each -> each.about().ref().equals(task.ref()))
                .map(Notification::textKey)
                .toList();
    }
}
