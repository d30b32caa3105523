package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.tasks.search.TaskSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the search is given of tasks. */
@Tag("sql")
class TaskSourceTest extends TasksOfColleagues {
    private static TaskSource source;

    @BeforeAll
    static void install() {
        source = new TaskSource(test.repository);
    }

    @Test
    void aTaskIsFoundByItsWordsAmongThoseWhoSeeIt() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        Task task = test.tasks.create(
                hanako,
                new TaskWish(
                        "看板を直す",
                        "電気屋に聞く",
                        Optional.of(group),
                        List.of(taro.person()),
                        Optional.empty(),
                        List.of(new CheckItem("見積もり", false), new CheckItem("日取り", true))));

        assertThat(source.read(List.of(task.id())).get(task.id())).satisfies(item -> {
            assertThat(item.ref()).isEqualTo(task.ref());
            assertThat(item.audience()).isEqualTo(group);
            assertThat(item.author()).contains(hanako.person());
            assertThat(item.text().title()).isEqualTo("看板を直す");
            assertThat(item.text().body()).contains("電気屋に聞く", "見積もり", "日取り");
            assertThat(item.path()).isEqualTo("tasks/" + task.id());
        });
    }

    @Test
    void whatOnePersonKeepsIsForThatPerson() {
        Task task = test.tasks.create(taro, TaskWish.of("内緒の準備"));

        assertThat(source.read(List.of(task.id())).get(task.id()).audience()).isEqualTo(Audience.of(taro.person()));
    }

    @Test
    void whatWasRecalledIsNotGivenAndAllIdsAreForMakingTheIndexAnew() {
        Task stays = test.tasks.create(hanako, TaskWish.of("残る"));
        Task goes = test.tasks.create(hanako, TaskWish.of("取り消す"));
        test.context.contents().recall(hanako, goes.ref());

        assertThat(source.read(List.of(stays.id(), goes.id()))).containsOnlyKeys(stays.id());
        assertThat(source.idsAfter(stays.id() - 1, 1)).containsExactly(stays.id());
        assertThat(source.count()).isGreaterThanOrEqualTo(2);
    }
}
