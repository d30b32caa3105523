package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tasks that go for good: not a row stays, of their parts, of what hangs on them, and of circles that nobody needs. */
@Tag("sql")
class TaskRemovalTest extends TasksOfColleagues {
    private final Caller administrator = hiroba.administrator();

    @Test
    void aRemovedGroupTakesItsTasksAlong() {
        Map<String, Long> before = counts();
        Audience group = test.group(administrator, Openness.OPEN, hanako, taro);
        Task task = test.tasks.create(
                hanako,
                new TaskWish(
                        "Clean the fryer",
                        "",
                        Optional.of(group),
                        List.of(taro.person()),
                        Optional.empty(),
                        List.of(new CheckItem("oil", false))));
        Task recalled = test.tasks.create(hanako, TaskWish.of("not this one").withGroup(group));
        test.context.contents().recall(hanako, recalled.ref());
        test.context.bookmarks().add(taro, task.ref());
        long others = counts().get("tasks.task");
        Task own = test.tasks.create(hanako, TaskWish.of("my own"));

        hiroba.service(GroupImport.class).remove(administrator, GroupId.parse(group.id()));

        assertThat(others - before.get("tasks.task")).isEqualTo(2);
        assertThat(test.tasks.load(hanako, own.id()).title()).isEqualTo("my own");
        test.context.contents().removed(Audience.of(hanako.person()), administrator.person());
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void withSomebodyGoesACircleUnlessItHasATask() {
        Map<String, Long> before = counts();
        Task together = test.tasks.create(hanako, TaskWish.of("for taro").withAssignees(taro.person()));

        test.context.contents().removed(Audience.of(taro.person()), administrator.person());
        assertThat(test.tasks.load(hanako, together.id())).isEqualTo(together);
        assertThat(test.tasks.load(taro, together.id())).isEqualTo(together);

        test.tasks.change(hanako, together.id(), TaskWish.of("for myself"));
        test.context.contents().removed(Audience.of(taro.person()), administrator.person());

        assertThat(hiroba.platform().content().audiences().audiencesOf(hanako.person()))
                .noneMatch(audience -> audience.kind().equals("task-circle"));
        test.context.contents().removed(Audience.of(hanako.person()), administrator.person());
        assertThat(counts()).isEqualTo(before);
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table :
                List.of("tasks.task", "tasks.assignee", "tasks.check_item", "tasks.circle", "hiroba.bookmark")) {
            counts.put(
                    table,
                    test.context
                            .sql()
                            .find("SELECT COUNT(*) FROM " + table, row -> row.number(1))
                            .orElseThrow());
        }
        return counts;
    }
}
