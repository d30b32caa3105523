package org.hiroba.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.groups.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.groups.domain.GroupService;
import org.hiroba.groups.domain.GroupSettings;
import org.hiroba.groups.domain.GroupSettings.PrivateGroups;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class GroupsPluginTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final AtomicInteger number = new AtomicInteger();
    private static Groups groups;

    private final Caller hanako = hiroba.caller("hanako");
    private final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void install() {
        hiroba.install("groups", new GroupsPlugin());
        groups = hiroba.service(Groups.class);
    }

    private Group open() {
        return groups.create(hanako, wish("Open " + number.incrementAndGet(), Openness.OPEN));
    }

    private Group secret() {
        return groups.create(hanako, wish("Private " + number.incrementAndGet(), Openness.PRIVATE));
    }

    private static NewGroup wish(String name, Openness openness) {
        return new NewGroup(name, "to try things", Lane.WORK, openness);
    }

    @Test
    void whoMakesAGroupLooksAfterItAndBelongsToIt() {
        Group group = open();

        assertThat(group.owner()).isEqualTo(hanako.person());
        assertThat(groups.mine(hanako)).contains(group);
        assertThat(groups.members(hanako, group.id())).containsExactly(hanako.person());
    }

    @Test
    void everybodyFindsAndJoinsAnOpenGroup() {
        Group group = open();

        assertThat(groups.list(taro)).contains(group);
        groups.join(taro, group.id());
        groups.join(taro, group.id());

        assertThat(groups.members(taro, group.id())).hasSize(2).contains(taro.person());
    }

    @Test
    void whichGroupsSomebodyIsInIsToldOnlyOfThoseThatOneMaySee() {
        Group group = open();
        Group secret = secret();
        groups.join(taro, group.id());
        GroupService service = (GroupService) groups;

        assertThat(service.of(taro, hanako.person())).contains(group).doesNotContain(secret);
        assertThat(service.of(hanako, hanako.person())).contains(group, secret);
        assertThat(service.of(hanako, taro.person())).contains(group).doesNotContain(secret);
    }

    @Test
    void aPrivateGroupDoesNotExistForOthersNotEvenForAdministrators() {
        Group group = secret();

        assertThat(groups.list(taro)).doesNotContain(group);
        assertThat(groups.findByName(taro, group.name())).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, () -> groups.load(taro, group.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> groups.join(taro, group.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> groups.members(taro, group.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> groups.load(hiroba.administrator(), group.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> groups.addMembers(taro, group.id(), List.of(taro.person())));
    }

    @Test
    void whatIsVisibleIsExactlyWhatOneMaySee() {
        Audiences audiences = hiroba.context("groups").audiences();
        Group secret = secret();
        Group open = open();

        assertThat(audiences.visibleTo(hanako.person())).contains(secret.id().audience(), open.id().audience());
        assertThat(audiences.visibleTo(taro.person()))
                .contains(open.id().audience())
                .doesNotContain(secret.id().audience())
                .allMatch(audience -> audiences.maySee(taro.person(), audience));

        groups.addMembers(hanako, secret.id(), Set.of(taro.person()));
        assertThat(audiences.visibleTo(taro.person())).contains(secret.id().audience());
        groups.removeMember(hanako, secret.id(), taro.person());
        assertThat(audiences.visibleTo(taro.person())).doesNotContain(secret.id().audience());
    }

    @Test
    void aMemberBringsColleaguesInAndAVisitorDoesNot() {
        Group hidden = secret();
        groups.addMembers(hanako, hidden.id(), Set.of(taro.person()));
        assertThat(groups.mine(taro)).contains(hidden);

        Group open = open();
        assertRefused(ErrorCode.FORBIDDEN, () -> groups.addMembers(taro, open.id(), List.of(taro.person())));
    }

    @Test
    void onlyTheOwnerOrAnAdministratorChangesAGroup() {
        Group group = open();
        groups.join(taro, group.id());
        NewGroup change = wish(group.name() + " changed", Openness.OPEN);

        assertRefused(ErrorCode.FORBIDDEN, () -> groups.change(taro, group.id(), change));
        assertRefused(ErrorCode.FORBIDDEN, () -> groups.archive(taro, group.id(), true));
        assertRefused(ErrorCode.FORBIDDEN, () -> groups.removeMember(taro, group.id(), hanako.person()));
        assertThat(groups.change(hiroba.administrator(), group.id(), change).name()).isEqualTo(change.name());
    }

    @Test
    void aRemovedMemberNoLongerSeesAPrivateGroup() {
        Group group = secret();
        groups.addMembers(hanako, group.id(), Set.of(taro.person()));
        groups.removeMember(hanako, group.id(), taro.person());

        assertRefused(ErrorCode.NOT_FOUND, () -> groups.load(taro, group.id()));
    }

    @Test
    void theOwnerCannotLeaveTheGroupAlone() {
        Group group = open();

        assertRefused(ErrorCode.CONFLICT, () -> groups.leave(hanako, group.id()));
    }

    @Test
    void aNameIsTakenWhateverItsWidthAndCase() {
        groups.create(hanako, wish("ＩＤＥＡ bank", Openness.OPEN));

        assertRefused(ErrorCode.CONFLICT, () -> groups.create(taro, wish(" idea BANK ", Openness.OPEN)));
    }

    @Test
    void aGroupWithoutPurposeIsNotMade() {
        assertRefused(
                ErrorCode.INVALID,
                () -> groups.create(hanako, new NewGroup("Aimless", "  ", Lane.WORK, Openness.OPEN)));
    }

    @Test
    void aCompanyThatForbidsPrivateGroupsGetsNoNewOnes() {
        Group before = secret();
        allowPrivate(PrivateGroups.FORBIDDEN);
        try {
            assertRefused(ErrorCode.FORBIDDEN, this::secret);
            Group group = open();
            NewGroup change = wish(group.name(), Openness.PRIVATE);
            assertRefused(ErrorCode.FORBIDDEN, () -> groups.change(hanako, group.id(), change));
            assertThat(groups.change(hanako, before.id(), wish(before.name() + "!", Openness.PRIVATE)).openness())
                    .isEqualTo(Openness.PRIVATE);
        } finally {
            allowPrivate(PrivateGroups.ALLOWED);
        }
    }

    @Test
    void groupsOfSomebodyWhoLeavesGetANewOwner() {
        Caller leaving = hiroba.caller("leaving");
        Group group = groups.create(leaving, wish("Left behind", Openness.OPEN));
        hiroba.context("groups").accounts().handOver(hiroba.administrator(), leaving.person(), taro.person());

        assertThat(groups.load(taro, group.id()).owner()).isEqualTo(taro.person());
        assertThat(groups.members(taro, group.id())).contains(taro.person());
    }

    private static void allowPrivate(PrivateGroups choice) {
        hiroba.context("groups").settings().set(hiroba.administrator(), GroupSettings.PRIVATE_GROUPS, choice);
    }
}
