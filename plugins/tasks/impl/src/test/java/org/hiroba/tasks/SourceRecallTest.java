package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.SourceRecall;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskRepository;
import org.hiroba.tasks.domain.TaskService;
import org.hiroba.tasks.domain.TaskWish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of a task when that of which it was made is taken back or removed. */
@Tag("sql")
class SourceRecallTest extends TasksOfColleagues {
    @Test
    void theWordsOfARecalledRemarkGoButWhatPeopleWroteStays() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, group, "田中さんの給与を確認する");
        Task derived = test.tasks.create(hanako, TaskWish.of("田中さんの給与を確認する"), post);
        Task shortened = test.tasks.create(hanako, TaskWish.of("至急：田中さんの給与"), post);
        Task own = test.tasks.create(hanako, TaskWish.of("総務に聞く"), post);

        test.context.contents().recall(taro, post);

        assertThat(test.tasks.load(hanako, derived.id()).title()).isEmpty();
        assertThat(test.tasks.load(hanako, shortened.id()).title()).isEmpty();
        assertThat(test.tasks.load(hanako, own.id()).title()).isEqualTo("総務に聞く");
    }

    /** A title says people's names where the words have their login names, and may have no letter at all. */
    @Test
    void theWordsGoAlsoAsTheyAreReadAndWithoutALetter() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        for (String words : List.of("解雇です @taro", "[異動](https://example.com/r) @taro", "🤫")) {
            ContentRef post = test.post(taro, group, words);
            Task task = test.tasks.create(hanako, TaskWish.of(titleFor(post)), post);
            assertThat(task.title()).isNotEmpty();

            test.context.contents().recall(taro, post);

            assertThat(stored(task).title()).as(words).isEmpty();
        }
    }

    @Test
    void wordsOfAnEarlierVersionGoFromATitleThatWasRewordedSince() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, group, "解雇です");
        Task longer = test.tasks.create(hanako, TaskWish.of("解雇です"), post);
        Task shorter = test.tasks.create(hanako, TaskWish.of("解雇です"), post);
        Task own = test.tasks.create(hanako, TaskWish.of("解雇です"), post);
        hiroba.service(GroupImport.class).rewrite(hiroba.administrator(), post, "解雇です", "お知らせします");

        retitle(longer, "至急：解雇です（確認）");
        retitle(shorter, "解雇");
        retitle(own, "人事に相談");
        test.context.contents().recall(taro, post);

        assertThat(stored(longer).title()).isEmpty();
        assertThat(stored(shorter).title()).isEmpty();
        assertThat(stored(own).title()).isEqualTo("人事に相談");
    }

    @Test
    void aRewrittenTitleIsThePersonsOwn() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, group, "田中さんの給与を確認する");
        Task task = test.tasks.create(hanako, TaskWish.of("田中さんの給与を確認する"), post);
        retitle(task, "人事に相談");

        test.context.contents().recall(taro, post);

        assertThat(test.tasks.load(hanako, task.id()).title()).isEqualTo("人事に相談");
    }

    @Test
    void wordsThatWereRecalledWhileThePluginWasAwayGoWhenItIsBack() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, group, "田中さんの給与を確認する");
        Task derived = test.tasks.create(hanako, TaskWish.of("田中さんの給与を確認する"), post);
        Task own = test.tasks.create(hanako, TaskWish.of("総務に聞く"), post);

        hiroba.uninstall("tasks");
        test.context.contents().recall(taro, post);
        assertThat(stored(derived).title()).isNotEmpty();
        hiroba.install("tasks", new TasksPlugin());

        await(() -> stored(derived).title().isEmpty());
        assertThat(stored(own).title()).isEqualTo("総務に聞く");
        // The journal shows an entry a moment after its transaction.
        await(() -> changes(derived) == 1);
    }

    @Test
    void whatWasRemovedWhileThePluginWasAwayTakesItsWordsAndItsTasksAlongWhenItIsBack() {
        Audience group = test.group(hiroba.administrator(), Openness.OPEN, hanako, taro);
        ContentRef post = test.post(taro, group, "田中さんの給与を確認する");
        Task derived = test.tasks.create(hanako, TaskWish.of("田中さんの給与を確認する"), post);
        Task ofTheGroup = test.tasks.create(hanako, TaskWish.of("掃除").withGroup(group));
        Task own = test.tasks.create(hanako, TaskWish.of("総務に聞く"));
        assertThat(derived.group()).isEmpty();

        hiroba.uninstall("tasks");
        hiroba.service(GroupImport.class).remove(hiroba.administrator(), GroupId.parse(group.id()));
        assertThat(stored(ofTheGroup).title()).isEqualTo("掃除");
        hiroba.install("tasks", new TasksPlugin());

        await(() -> test.repository.find(ofTheGroup.id()).isEmpty());
        assertThat(stored(derived).title()).isEmpty();
        assertThat(stored(own).title()).isEqualTo("総務に聞く");
    }

    @Test
    void manySourcesThatAreRemovedAreOneQuestion() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        List<ContentRef> posts = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ContentRef post = test.post(taro, group, "看板の電球が切れています");
            posts.add(post);
            tasks.add(test.tasks.create(hanako, TaskWish.of("看板の電球が切れています"), post));
        }
        List<String> asked = new ArrayList<>();
        TaskRepository noted = (TaskRepository) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TaskRepository.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(test.repository, arguments);
                });

        hiroba.database().transactions().run(() -> new SourceRecall(test.context, noted).removed(posts));

        assertThat(asked).containsOnlyOnce("findBySource");
        assertThat(tasks).allSatisfy(task -> {
            assertThat(stored(task).title()).isEmpty();
            assertThat(changes(task)).isEqualTo(1);
        });
    }

    private void retitle(Task task, String title) {
        test.tasks.change(hanako, task.id(), new TaskWish(
                title, "", task.group(), task.assignees(), Optional.empty(), List.of()));
    }

    private String titleFor(ContentRef post) {
        return test.tasks.titleFor(
                test.context.contents().findAll(hanako, List.of(post)).get(post));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static Task stored(Task task) {
        return test.repository.find(task.id()).orElseThrow();
    }

    private static long changes(Task task) {
        return hiroba.database().journal().read(0, 10_000).stream()
                .filter(entry -> entry.event().type().equals(TaskService.CHANGED)
                        && entry.event().subject().filter(task.ref()::equals).isPresent())
                .count();
    }
}
