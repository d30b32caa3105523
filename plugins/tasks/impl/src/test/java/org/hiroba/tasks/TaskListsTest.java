package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Place;
import org.hiroba.tasks.domain.Portion;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.tasks.rest.TaskJson;
import org.hiroba.tasks.rest.TaskWriter;
import org.hiroba.tasks.rest.TasksResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the lists of tasks hold, and in which order, however they are read. */
@Tag("sql")
class TaskListsTest extends TasksOfColleagues {
    @Test
    void whatIsDueComesInItsOrderWithoutWhatIsDoneOrHasTime() {
        Caller yui = hiroba.caller("yui");
        Task later = test.tasks.create(yui, test.dueIn(3, "発注").withAssignees(yui.person()));
        Task first = test.tasks.create(yui, test.dueIn(1, "清掃").withAssignees(yui.person()));
        test.tasks.create(yui, test.dueIn(8, "棚卸し").withAssignees(yui.person()));
        test.tasks.create(yui, TaskWish.of("いつか").withAssignees(yui.person()));
        Task done = test.tasks.create(yui, test.dueIn(2, "返信").withAssignees(yui.person()));
        test.tasks.setStatus(yui, done.id(), Status.DONE);

        assertThat(test.lists.due(yui, test.today().plusDays(7)))
                .extracting(Task::id)
                .containsExactly(first.id(), later.id());
        assertThat(test.lists.due(taro, test.today().plusDays(7))).doesNotContain(first, later);
    }

    @Test
    void onesOwnListHoldsWhatIsDueFirst() {
        Caller worker = hiroba.caller("worker");
        test.tasks.create(worker, test.dueIn(0, "今日"));
        test.tasks.create(worker, test.dueIn(9, "来週"));
        test.tasks.create(worker, TaskWish.of("いつか"));

        assertThat(test.lists.countDue(worker)).isOne();
        assertThat(test.lists.open(worker, 2).tasks()).extracting(Task::title).containsExactly("今日", "来週");
        assertThat(test.lists.open(worker, 2).next()).map(Task::title).contains("いつか");
    }

    @Test
    void whatIsMostPressingComesFirstPageByPageAndWhatHasNoDateLast() {
        Caller planner = hiroba.caller("planner");
        LocalDate day = test.today().plusDays(3);
        for (TaskWish wish : List.of(
                TaskWish.of("いつか"),
                TaskWish.of("その日").withDue(Due.on(day)),
                TaskWish.of("夕方").withDue(new Due(day, Optional.of(LocalTime.of(18, 0)))),
                TaskWish.of("またその日").withDue(Due.on(day)),
                TaskWish.of("昼").withDue(new Due(day, Optional.of(LocalTime.of(9, 30)))),
                test.dueIn(0, "今日"),
                TaskWish.of("そのうち"))) {
            test.tasks.create(planner, wish);
        }

        assertThat(titles(after -> test.lists.open(planner, after, 2)))
                .containsExactly("今日", "昼", "夕方", "またその日", "その日", "そのうち", "いつか");
    }

    @Test
    void whatOneGaveIsSortedAlikeWithWhatIsDoneLast() {
        Caller giver = hiroba.caller("pressing");
        Caller worker = hiroba.caller("pressed");
        List<TaskWish> wishes = List.of(
                TaskWish.of("済んだ").withDue(Due.on(test.today().plusDays(1))),
                test.dueIn(0, "今日"),
                TaskWish.of("いつか"),
                test.dueIn(9, "来週"),
                TaskWish.of("昼").withDue(new Due(test.today().plusDays(9), Optional.of(LocalTime.of(12, 0)))),
                TaskWish.of("そのうち"),
                TaskWish.of("片付いた"));
        List<TaskWish> done = List.of(wishes.getFirst(), wishes.getLast());
        for (TaskWish wish : wishes) {
            Task task = test.tasks.create(giver, wish.withAssignees(worker.person()));
            if (done.contains(wish)) {
                test.tasks.setStatus(worker, task.id(), Status.DONE);
            }
        }
        test.tasks.create(giver, test.dueIn(1, "自分の").withAssignees(giver.person()));

        List<String> expected = List.of("今日", "昼", "来週", "そのうち", "いつか", "片付いた", "済んだ");
        assertThat(test.lists.given(giver, 10).tasks()).extracting(Task::title).isEqualTo(expected);
        assertThat(titles(after -> test.lists.given(giver, after, 2))).isEqualTo(expected);
        TasksResource rest = rest();
        assertThat(titlesByRest(cursor -> rest.listGivenTasks(giver, cursor, 2))).isEqualTo(expected);
    }

    @Test
    void aListThatGoesOnSaysSoAndOwnTasksAreFoundBelowThoseOfOthers() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        List<Task> others = IntStream.range(0, 3)
                .mapToObj(i -> test.tasks.create(hanako, TaskWish.of("t" + i).withGroup(group)))
                .toList();
        Task own = test.tasks.create(
                hanako, TaskWish.of("own").withGroup(group).withAssignees(taro.person()));

        Portion column = test.lists.column(taro, group, Status.OPEN, 2);
        assertThat(column.tasks()).containsExactly(others.get(0), others.get(1));
        assertThat(column.next()).contains(others.get(2));
        assertThat(test.lists.column(taro, group, Status.OPEN, 4).isCut()).isFalse();
        assertThat(test.lists.ownColumn(taro, group, Status.OPEN, 2)).isEqualTo(new Portion(List.of(own), Optional.empty()));

        test.tasks.setStatus(taro, own.id(), Status.DONE);
        assertThat(test.lists.ownColumn(taro, group, Status.DONE, 2).tasks()).extracting(Task::id).containsExactly(own.id());
        assertThat(test.lists.ownColumn(hanako, group, Status.DONE, 2).tasks()).isEmpty();
    }

    @Test
    void aPersonsOwnListsSayThatTheyGoOn() {
        Caller giver = hiroba.caller("giver");
        Caller busy = hiroba.caller("busy");
        List<Task> tasks = IntStream.range(0, 3)
                .mapToObj(i -> test.tasks.create(giver, TaskWish.of("t" + i).withAssignees(busy.person())))
                .toList();

        assertThat(test.lists.open(busy, 2)).isEqualTo(
                new Portion(List.of(tasks.get(2), tasks.get(1)), Optional.of(tasks.get(0))));
        assertThat(test.lists.given(giver, 2).isCut()).isTrue();
        assertThat(test.lists.given(giver, 3).isCut()).isFalse();
        tasks.forEach(task -> test.tasks.setStatus(busy, task.id(), Status.DONE));
        assertThat(test.lists.done(busy, 2).next()).map(Task::id).contains(tasks.get(0).id());
    }

    @Test
    void whatIsDoneComesByWhenItWasDonePageByPage() {
        Caller worker = hiroba.caller("finisher");
        List<Task> tasks = IntStream.range(0, 5)
                .mapToObj(i -> test.tasks.create(worker, TaskWish.of("t" + i)))
                .toList();
        for (int index : List.of(3, 0, 4, 1, 2)) {
            hiroba.clock().advance(Duration.ofMinutes(1));
            test.tasks.setStatus(worker, tasks.get(index).id(), Status.DONE);
        }
        List<String> expected = List.of("t2", "t1", "t4", "t0", "t3");

        assertThat(test.lists.done(worker, 5).tasks()).extracting(Task::title).isEqualTo(expected);
        TasksResource rest = rest();
        assertThat(titlesByRest(cursor -> rest.listDoneTasks(worker, cursor, 2))).isEqualTo(expected);
    }

    private static List<String> titles(Function<Place, List<Task>> pages) {
        List<String> titles = new ArrayList<>();
        List<Task> page = pages.apply(Place.START);
        while (!page.isEmpty()) {
            page.forEach(task -> titles.add(task.title()));
            page = pages.apply(Place.after(page.getLast()));
        }
        return titles;
    }

    private static TasksResource rest() {
        return new TasksResource(test.tasks, test.lists, new TaskWriter(test.context.attachments()));
    }

    private static List<String> titlesByRest(Function<Cursor, Page<TaskJson>> pages) {
        List<String> titles = new ArrayList<>();
        Page<TaskJson> page = pages.apply(null);
        page.items().forEach(task -> titles.add(task.title()));
        while (page.next().isPresent()) {
            page = pages.apply(Cursor.parse(page.next().get()));
            page.items().forEach(task -> titles.add(task.title()));
        }
        return titles;
    }
}
