package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.tasks.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskClash;
import org.hiroba.tasks.domain.TaskClash.Field;
import org.hiroba.tasks.domain.TaskWish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two have the form of a task open and rewrite the same of it. */
@Tag("sql")
class TaskClashTest extends TasksOfColleagues {
    @Test
    void whoRewritesWhatSomebodyElseRewroteIsAskedAndMayInsist() {
        Task task = task();
        TaskWish began = TaskWish.as(task);
        test.tasks.change(taro, task.id(), began, words(began, "看板を新しくする", ""));
        TaskWish hers = words(began, "看板を直す（至急）", "電気屋に聞く");

        assertRefused(ErrorCode.CONFLICT, () -> test.tasks.change(hanako, task.id(), began, hers));
        assertThat(test.tasks.load(hanako, task.id()).title()).isEqualTo("看板を新しくする");
        TaskClash clash = test.tasks.clash(hanako, task.id(), began, hers);
        assertThat(clash.fields()).containsExactly(Field.TITLE);
        assertThat(clash.theirs().title()).isEqualTo("看板を新しくする");

        Task now = test.tasks.change(hanako, task.id(), clash.seen(began), hers);
        assertThat(now.title()).isEqualTo("看板を直す（至急）");
        assertThat(now.notes()).isEqualTo("電気屋に聞く");
    }

    @Test
    void whoSawItIsAskedAgainOnlyWhenItChangesOnceMore() {
        Task task = task();
        TaskWish began = TaskWish.as(task);
        test.tasks.change(taro, task.id(), began, words(began, "二度目", ""));
        TaskWish hers = words(began, "私の言葉", "");
        TaskWish seen = test.tasks.clash(hanako, task.id(), began, hers).seen(began);
        TaskWish second = TaskWish.as(test.tasks.load(taro, task.id()));
        test.tasks.change(taro, task.id(), second, words(second, "三度目", ""));

        assertRefused(ErrorCode.CONFLICT, () -> test.tasks.change(hanako, task.id(), seen, hers));
    }

    @Test
    void differentFieldsAndEqualWishesDoNotClash() {
        Task task = task();
        TaskWish began = TaskWish.as(task);
        test.tasks.change(taro, task.id(), began, words(began, "看板を新しくする", ""));

        Task noted = test.tasks.change(hanako, task.id(), began, words(began, began.title(), "電気屋に聞く"));
        assertThat(noted.title()).isEqualTo("看板を新しくする");
        Task same = test.tasks.change(hanako, task.id(), began, words(began, "看板を新しくする", ""));
        assertThat(same.title()).isEqualTo("看板を新しくする");
    }

    @Test
    void datesAndNotesClashAndPeopleDoNot() {
        Task task = task();
        TaskWish began = TaskWish.as(task);
        test.tasks.change(taro, task.id(), began, with(began, "n1", 3, List.of(taro)));
        TaskWish hers = with(began, "n2", 5, List.of(hanako));

        assertThat(test.tasks.clash(hanako, task.id(), began, hers).fields()).containsExactly(Field.NOTES, Field.DUE);
        TaskWish seen = test.tasks.clash(hanako, task.id(), began, hers).seen(began);
        Task now = test.tasks.change(hanako, task.id(), seen, hers);
        assertThat(now.assignees()).containsExactlyInAnyOrder(taro.person(), hanako.person());
        assertThat(now.due()).contains(Due.on(test.today().plusDays(5)));
    }

    private Task task() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        return test.tasks.create(hanako, TaskWish.of("看板を直す").withGroup(group));
    }

    private static TaskWish words(TaskWish wish, String title, String notes) {
        return new TaskWish(title, notes, wish.group(), wish.assignees(), wish.due(), wish.checklist());
    }

    private static TaskWish with(TaskWish wish, String notes, int days, List<Caller> people) {
        return new TaskWish(
                wish.title(),
                notes,
                wish.group(),
                people.stream().map(Caller::person).toList(),
                Optional.of(Due.on(test.today().plusDays(days))),
                wish.checklist());
    }
}
