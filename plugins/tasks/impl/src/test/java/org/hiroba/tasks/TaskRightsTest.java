package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.tasks.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Place;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is not meant is refused, at every operation. */
@Tag("sql")
class TaskRightsTest extends TasksOfColleagues {
    private final Caller stranger = hiroba.caller("stranger");

    @Test
    void aTaskWithoutAGroupIsSeenByThoseInvolvedAlone() {
        Task task = test.tasks.create(hanako, TaskWish.of("買い出し").withAssignees(taro.person()));

        assertThat(test.tasks.load(taro, task.id())).isEqualTo(task);
        assertStrangerIsRefused(task, ErrorCode.NOT_FOUND);
        assertThat(test.lists.open(stranger, Place.START, 10)).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, () -> test.context.reactions().give(stranger, task.ref(), "👍"));
        assertThat(hiroba.administrator()).satisfies(admin ->
                assertRefused(ErrorCode.NOT_FOUND, () -> test.tasks.load(admin, task.id())));
    }

    @Test
    void aTaskOfAPrivateGroupIsSeenByItsMembersAlone() {
        Audience group = test.group(hanako, Openness.PRIVATE, taro);
        Task task = test.tasks.create(hanako, TaskWish.of("棚卸し").withGroup(group));

        assertThat(test.tasks.setStatus(taro, task.id(), Status.DOING).status()).isEqualTo(Status.DOING);
        assertStrangerIsRefused(task, ErrorCode.NOT_FOUND);
        assertRefused(ErrorCode.NOT_FOUND, () -> test.lists.column(stranger, group, Status.OPEN, 10));
        assertRefused(ErrorCode.NOT_FOUND, () -> test.lists.ownColumn(stranger, group, Status.OPEN, 10));
        assertRefused(ErrorCode.NOT_FOUND, () -> test.lists.of(stranger, group, Long.MAX_VALUE, 10));
        assertRefused(ErrorCode.NOT_FOUND, () -> test.tasks.create(stranger, TaskWish.of("x").withGroup(group)));

        test.groups.removeMember(hanako, GroupId.parse(group.id()), taro.person());
        assertRefused(ErrorCode.NOT_FOUND, () -> test.tasks.load(taro, task.id()));
    }

    @Test
    void whatCannotBeSeenAnyMoreDoesNotWait() {
        Audience group = test.group(hanako, Openness.PRIVATE, taro);
        test.tasks.create(hanako, test.dueIn(0, "棚卸し").withGroup(group).withAssignees(taro.person()));
        int waiting = test.lists.countDue(taro);

        test.groups.removeMember(hanako, GroupId.parse(group.id()), taro.person());

        assertThat(test.lists.countDue(taro)).isEqualTo(waiting - 1);
    }

    @Test
    void aTaskOfAnOpenGroupIsReadByEverybodyAndChangedByItsMembers() {
        Audience group = test.group(hanako, Openness.OPEN, taro);
        Task task = test.tasks.create(hanako, TaskWish.of("棚卸し").withGroup(group));

        assertThat(test.tasks.load(stranger, task.id())).isEqualTo(task);
        assertStrangerIsRefused(task, ErrorCode.FORBIDDEN);
        assertRefused(ErrorCode.FORBIDDEN, () -> test.tasks.create(stranger, TaskWish.of("x").withGroup(group)));
        assertThat(test.tasks.mayEdit(stranger, task)).isFalse();

        Task given = test.tasks.change(taro, task.id(), wish(task).withAssignees(stranger.person()));
        assertThat(test.tasks.setStatus(stranger, given.id(), Status.DONE).isDone()).isTrue();
    }

    @Test
    void itIsGivenOnlyToActivePeopleWhoSeeIt() {
        Audience group = test.group(hanako, Openness.PRIVATE, taro);
        Caller former = hiroba.caller("former");
        hiroba.platform().identity().accounts().disable(hiroba.administrator(), former.person());

        assertRefused("tasks.error.cannot-see", () -> test.tasks.create(
                hanako, TaskWish.of("x").withGroup(group).withAssignees(stranger.person())));
        assertRefused("tasks.error.unknown-person", () ->
                test.tasks.create(hanako, TaskWish.of("x").withAssignees(former.person())));
        assertRefused("tasks.error.unknown-person", () -> test.tasks.create(
                hanako, TaskWish.of("x").withAssignees(new PersonId(987654321))));
    }

    @Test
    void whatWasMadeOfAPrivateRemarkStaysAmongThoseWhoSawIt() {
        Audience secret = test.group(hanako, Openness.PRIVATE, taro);
        Audience open = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, secret, "新商品の価格を決める");

        assertRefused(ErrorCode.NOT_FOUND, () -> test.tasks.create(stranger, TaskWish.of("x"), post));
        assertRefused("tasks.error.other-group", () ->
                test.tasks.create(hanako, TaskWish.of("新商品の価格を決める").withGroup(open), post));
        assertRefused("tasks.error.cannot-see", () -> test.tasks.create(
                hanako, TaskWish.of("新商品の価格を決める").withAssignees(stranger.person()), post));
        Task task = test.tasks.create(hanako, TaskWish.of("新商品の価格を決める"), post);
        assertRefused("tasks.error.cannot-see", () ->
                test.tasks.change(hanako, task.id(), wish(task).withAssignees(stranger.person())));
        assertRefused("tasks.error.other-group", () -> test.tasks.change(hanako, task.id(), wish(task).withGroup(open)));
    }

    @Test
    void theBadgeIsShownToThoseWhoMaySeeTheTask() {
        Audience open = test.group(hanako, Openness.OPEN, taro);
        ContentRef post = test.post(taro, open, "看板を直したい");
        test.tasks.create(hanako, TaskWish.of("看板を直したい"), post);

        assertThat(test.context.badges().of(hanako, List.of(post)).get(post)).hasSize(1);
        assertThat(test.context.badges().of(stranger, List.of(post))).isEmpty();
        assertThat(test.lists.about(stranger, List.of(post))).isEqualTo(Map.of());
    }

    @Test
    void whoIsNoLongerInvolvedNoLongerSeesIt() {
        Task task = test.tasks.create(hanako, TaskWish.of("引き継ぎ").withAssignees(taro.person()));
        test.tasks.change(hanako, task.id(), wish(task).withAssignees(hanako.person()));

        assertRefused(ErrorCode.NOT_FOUND, () -> test.tasks.load(taro, task.id()));
        assertThat(test.lists.open(taro, Place.START, 100)).extracting(Task::id).doesNotContain(task.id());
    }

    @Test
    void onlyItsAuthorOrAnAdministratorWhoSeesItTakesItBack() {
        Task task = test.tasks.create(hanako, TaskWish.of("掃除").withAssignees(taro.person()));

        assertRefused(ErrorCode.FORBIDDEN, () -> test.context.contents().recall(taro, task.ref()));
        assertRefused(ErrorCode.NOT_FOUND, () -> test.context.contents().recall(stranger, task.ref()));
        test.context.contents().recall(hanako, task.ref());
        assertThat(test.tasks.load(taro, task.id())).satisfies(gone -> {
            assertThat(gone.recalled()).isTrue();
            assertThat(gone.title()).isEmpty();
        });
        assertRefused(ErrorCode.GONE, () -> test.tasks.setStatus(taro, task.id(), Status.DONE));
    }

    private void assertStrangerIsRefused(Task task, ErrorCode code) {
        if (code == ErrorCode.NOT_FOUND) {
            assertRefused(code, () -> test.tasks.load(stranger, task.id()));
        }
        assertRefused(code, () -> test.tasks.change(stranger, task.id(), wish(task)));
        assertRefused(code, () -> test.tasks.setStatus(stranger, task.id(), Status.DONE));
        assertRefused(code, () -> test.tasks.move(stranger, task.id(), Status.DOING, Optional.empty()));
        assertRefused(code, () -> test.tasks.check(stranger, task.id(), 0, true));
        assertRefused(code, () -> test.context.contents().recall(stranger, task.ref()));
    }

    static TaskWish wish(Task task) {
        return new TaskWish(
                task.title(), task.notes(), task.group(), task.assignees(), task.due(), List.<CheckItem>copyOf(task.checklist()));
    }
}
