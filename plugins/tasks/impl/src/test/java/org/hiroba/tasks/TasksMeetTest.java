package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.tasks.Refusals.assertRefused;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Circles;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskContent;
import org.hiroba.tasks.domain.TaskRepository;
import org.hiroba.tasks.domain.TaskService;
import org.hiroba.tasks.domain.TaskWish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What two people do to a task at the same moment: neither undoes what the other did. */
@Tag("sql")
class TasksMeetTest extends TasksOfColleagues {
    private static final int MOMENT_MILLIS = 300;

    /**
     * Does the first while the other comes in between: the other begins as soon as the first has the task in hand. It may end then,
     * which is what must not happen, or wait for the first, which goes on after a moment.
     */
    private void meet(Consumer<TaskRepository> first, Runnable other) {
        AtomicReference<CompletableFuture<?>> second = new AtomicReference<>();
        first.accept(repository(() -> {
            if (second.get() == null) {
                second.set(CompletableFuture.runAsync(other));
                letEnd(second.get());
            }
        }));
        second.get().join();
    }

    private static void letEnd(CompletableFuture<?> other) {
        try {
            other.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException itWaits) {
            // As it has to.
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TaskRepository repository(Runnable afterClaim) {
        return (TaskRepository) Proxy.newProxyInstance(
                TasksMeetTest.class.getClassLoader(), new Class<?>[] {TaskRepository.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(test.repository, arguments);
                        if (method.getName().equals("claim")) {
                            afterClaim.run();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private TaskService service(TaskRepository repository) {
        Circles circles = hiroba.platform().contributions().all(Circles.class).getFirst();
        return new TaskService(test.context, repository, circles, test.calendar);
    }

    private void erase(TaskRepository repository, Task task) {
        test.context.transactions().run(() -> new TaskContent(test.context, repository).erase(task.id()));
    }

    private Task list(String title) {
        return test.tasks.create(
                hanako,
                new TaskWish(
                        title,
                        "",
                        Optional.empty(),
                        List.of(taro.person()),
                        Optional.empty(),
                        List.of(new CheckItem("oil", false), new CheckItem("salt", false))));
    }

    @Test
    void twoTickTwoLines() {
        Task task = list("buy");

        meet(
                own -> service(own).check(hanako, task.id(), 0, true),
                () -> test.tasks.check(taro, task.id(), 1, true));

        assertThat(test.tasks.load(hanako, task.id()).checklist()).allMatch(CheckItem::done);
    }

    @Test
    void whatIsChangedWhileItIsTakenBackIsTakenBack() {
        Task task = list("secret");

        meet(own -> service(own).check(hanako, task.id(), 0, true), () -> erase(test.repository, task));

        assertThat(test.repository.find(task.id()).orElseThrow().recalled()).isTrue();
        assertThat(test.repository.find(task.id()).orElseThrow().words()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotChangedAnyMore() {
        Task task = list("secret too");

        meet(
                own -> erase(own, task),
                () -> assertRefused(
                        ErrorCode.GONE, () -> test.tasks.check(taro, task.id(), 0, true)));

        assertThat(test.repository.find(task.id()).orElseThrow().checklist()).isEmpty();
    }

    @Test
    void aTickDoesNotBringTheWordsBackOfWhatIsTakenBack() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, group, "the salary of tanaka");
        Task task = test.tasks.create(hanako, TaskWish.of("the salary of tanaka"), post);

        meet(
                own -> service(own).setStatus(hanako, task.id(), Status.DOING),
                () -> test.context.contents().recall(taro, post));

        Task now = test.repository.find(task.id()).orElseThrow();
        assertThat(now.title()).isEmpty();
        assertThat(now.status()).isEqualTo(Status.DOING);
    }

    private static TaskWish shown(Task task, String title, List<String> lines) {
        return new TaskWish(
                title,
                task.notes(),
                task.group(),
                task.assignees(),
                task.due(),
                lines.stream().map(line -> new CheckItem(line, false)).toList());
    }

    private static TaskWish shown(Task task) {
        return new TaskWish(task.title(), task.notes(), task.group(), task.assignees(), task.due(), task.checklist());
    }

    @Test
    void whatOthersDidWhileAFormWasOpenStays() {
        Task opened = list("bying");
        Due soon = Due.on(test.today().plusDays(3));
        test.tasks.check(taro, opened.id(), 0, true);
        test.tasks.change(taro, opened.id(), new TaskWish(
                "bying",
                "the shop closes at eight",
                Optional.empty(),
                List.of(taro.person(), hanako.person()),
                Optional.of(soon),
                List.of(new CheckItem("oil", true), new CheckItem("salt", false))));

        Task saved = test.tasks.change(
                hanako, opened.id(), shown(opened), shown(opened, "buying", List.of("oil", "salt")));

        assertThat(saved).isEqualTo(test.tasks.load(hanako, opened.id()));
        assertThat(saved.title()).isEqualTo("buying");
        assertThat(saved.notes()).isEqualTo("the shop closes at eight");
        assertThat(saved.assignees()).containsExactlyInAnyOrder(taro.person(), hanako.person());
        assertThat(saved.due()).contains(soon);
        assertThat(saved.checklist()).containsExactly(new CheckItem("oil", true), new CheckItem("salt", false));
    }

    @Test
    void linesThatTwoChangedAreMergedOneByOne() {
        Task opened = list("shopping");
        test.tasks.change(taro, opened.id(), new TaskWish(
                "shopping",
                "",
                Optional.empty(),
                opened.assignees(),
                Optional.empty(),
                List.of(new CheckItem("oil", true), new CheckItem("rice", false), new CheckItem("salt", true))));

        Task reworded = test.tasks.change(
                hanako, opened.id(), shown(opened), shown(opened, "shopping", List.of("olive oil", "salt")));
        assertThat(reworded.checklist())
                .containsExactly(
                        new CheckItem("olive oil", true), new CheckItem("rice", false), new CheckItem("salt", true));

        Task shorter = test.tasks.change(
                hanako, opened.id(), shown(opened), shown(opened, "shopping", List.of("salt", "tea", "tea")));
        assertThat(shorter.checklist())
                .extracting(CheckItem::words)
                .containsExactly("olive oil", "rice", "salt", "tea", "tea");

        Task replaced = test.tasks.change(
                hanako,
                opened.id(),
                shown(shorter),
                shown(shorter, "shopping", List.of("eggs", "rice", "salt", "tea", "tea")));
        assertThat(replaced.checklist()).startsWith(new CheckItem("eggs", false), new CheckItem("rice", false));
    }

    @Test
    void peopleAreGivenAndTakenOneByOne() {
        Caller yui = hiroba.caller("yui");
        Task opened = list("carry");
        TaskWish began = shown(opened);
        test.tasks.change(taro, opened.id(), TaskWish.of("carry").withAssignees(taro.person(), hanako.person()));

        Task saved = test.tasks.change(
                hanako, opened.id(), began, TaskWish.of("carry").withAssignees(yui.person()));

        assertThat(saved.assignees()).containsExactlyInAnyOrder(hanako.person(), yui.person());
    }
}
