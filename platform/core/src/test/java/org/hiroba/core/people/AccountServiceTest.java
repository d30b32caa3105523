package org.hiroba.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Accounts;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.HandOver;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.audit.AuditEntry;
import org.hiroba.core.audit.AuditFilter;
import org.hiroba.core.feed.storage.SqlFeedSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountServiceTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;
    private AccountService accounts;
    private People people;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
        accounts = hiroba.identity().accounts();
        people = hiroba.identity().people();
    }

    @Test
    void aNewAccountIsInvitedAndToldOfToTheCompany() {
        Person created = accounts.create(administrator, TestPlatform.newPerson("Hanako"));

        assertThat(created.status()).isEqualTo(PersonStatus.INVITED);
        assertThat(people.findByLogin("hanako")).contains(created);
        DomainEvent event = hiroba.events().getLast();
        assertThat(event.type()).isEqualTo(People.CHANGED);
        assertThat(event.audience()).isEqualTo(Audience.COMPANY);
        assertThat(event.details()).isEqualTo(Map.of("person", created.id().toString()));
        assertThat(actions()).contains("account.created");
    }

    @Test
    void aLoginIsGivenOnceInWhateverCase() {
        accounts.create(administrator, TestPlatform.newPerson("hanako"));

        assertCode(ErrorCode.CONFLICT, () -> accounts.create(administrator, TestPlatform.newPerson("HANAKO")));
        assertCode(ErrorCode.CONFLICT, () -> accounts.validate(administrator, TestPlatform.newPerson("ｈａｎａｋｏ")));
    }

    @Test
    void validatingChangesNothing() {
        accounts.validate(administrator, TestPlatform.newPerson("hanako"));

        assertThat(people.findByLogin("hanako")).isEmpty();
    }

    @Test
    void anImportedPersonIsInvitedOnlyWhenTheNamesAreComplete() {
        Person imported = accounts.createImported(
                administrator, new NewPerson("hanako", "佐藤 花子", "", "", Role.MEMBER, Language.JA));
        assertThat(imported.status()).isEqualTo(PersonStatus.IMPORTED);
        assertCode(ErrorCode.INVALID, () -> accounts.invite(administrator, imported.id()));

        accounts.change(administrator, imported.id(), change("佐藤 花子"));
        accounts.invite(administrator, imported.id());

        assertThat(people.load(imported.id()).status()).isEqualTo(PersonStatus.INVITED);
    }

    @Test
    void everybodyChangesOneselfAndTheProfileIsKept() {
        Caller hanako = hiroba.member("hanako");
        Profile profile = new Profile("釣り", Optional.of(MonthDay.of(2, 29)), false, "よろしく");

        accounts.change(
                hanako,
                hanako.person(),
                new PersonChange("鈴木 花子", "すずき はなこ", "横浜店", Language.EN, Optional.empty(), profile));

        hiroba.restart();
        Person changed = hiroba.identity().people().load(hanako.person());
        assertThat(changed.name()).isEqualTo("鈴木 花子");
        assertThat(changed.language()).isEqualTo(Language.EN);
        assertThat(hiroba.identity().people().profile(hanako.person())).isEqualTo(profile);
    }

    @Test
    void aChangeWithoutAffiliationIsRefused() {
        Caller hanako = hiroba.member("hanako");

        assertCode(ErrorCode.INVALID, () -> accounts.change(
                hanako,
                hanako.person(),
                new PersonChange("佐藤", "さとう", " ", Language.JA, Optional.empty(), Profile.EMPTY)));
    }

    @Test
    void disablingEndsSessionsTokensAndInvitationsAtOnceAndEnablingBringsThePersonBack() {
        Caller hanako = hiroba.member("hanako");
        String cookie = signIn("hanako");
        String token = hiroba.identity().accessTokens().create(hanako, hanako.person(), "bot", Optional.empty());
        String invitation = accounts.invite(administrator, hanako.person());

        accounts.disable(administrator, hanako.person());

        assertThat(hiroba.identity().sessions().find(cookie)).isEmpty();
        assertThat(hiroba.identity().accessTokens().find(token, Door.API)).isEmpty();
        assertThat(hiroba.identity().invitations().find(invitation)).isEmpty();
        assertThat(signInAttempt("hanako")).isInstanceOf(SignIn.Refused.class);
        assertCode(ErrorCode.CONFLICT, () -> accounts.invite(administrator, hanako.person()));

        accounts.enable(administrator, hanako.person());

        assertThat(people.load(hanako.person()).status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(hiroba.identity().sessions().find(cookie)).isEmpty();
        assertThat(signInAttempt("hanako")).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void whoNeverHadAPasswordIsInvitedAgainWhenEnabled() {
        Person person = accounts.create(administrator, TestPlatform.newPerson("hanako"));
        accounts.disable(administrator, person.id());

        accounts.enable(administrator, person.id());

        assertThat(people.load(person.id()).status()).isEqualTo(PersonStatus.INVITED);
    }

    @Test
    void thereIsAlwaysAnAdministrator() {
        assertCode(
                ErrorCode.CONFLICT,
                () -> accounts.changeRole(administrator, administrator.person(), Role.MEMBER));
        assertCode(ErrorCode.CONFLICT, () -> accounts.disable(administrator, administrator.person()));

        Caller second = hiroba.member("hanako");
        accounts.changeRole(administrator, second.person(), Role.ADMINISTRATOR);
        accounts.changeRole(administrator, administrator.person(), Role.MEMBER);

        assertThat(people.load(administrator.person()).role()).isEqualTo(Role.MEMBER);
        Caller promoted = new Caller(second.person(), Role.ADMINISTRATOR, Door.PORTAL);
        assertCode(ErrorCode.CONFLICT, () -> accounts.changeRole(promoted, second.person(), Role.MEMBER));
    }

    @Test
    void twoAdministratorsCannotBringEachOtherDownAtOnce() throws Exception {
        Caller second = hiroba.member("hanako");
        accounts.changeRole(administrator, second.person(), Role.ADMINISTRATOR);
        Caller promoted = new Caller(second.person(), Role.ADMINISTRATOR, Door.PORTAL);

        Thread one = Thread.startVirtualThread(
                () -> quietly(() -> accounts.changeRole(administrator, second.person(), Role.MEMBER)));
        Thread other = Thread.startVirtualThread(
                () -> quietly(() -> accounts.changeRole(promoted, administrator.person(), Role.MEMBER)));
        one.join();
        other.join();

        assertThat(people.list(PersonStatus.ACTIVE))
                .filteredOn(person -> person.role() == Role.ADMINISTRATOR)
                .hasSize(1);
    }

    @Test
    void handingOverAsksEveryPluginAndAFailureUndoesAll() {
        Caller hanako = hiroba.member("hanako");
        Caller jiro = hiroba.member("jiro");
        List<String> asked = new ArrayList<>();
        HandOver part = (caller, from, to) -> asked.add(from + ">" + to);
        var registration = hiroba.platform().contributions().register("test", part);

        accounts.handOver(administrator, hanako.person(), jiro.person());

        assertThat(asked).containsExactly(hanako.person() + ">" + jiro.person());
        assertThat(actions()).contains("account.handed-over");
        registration.remove();
        int before = actions().size();
        HandOver failing = (caller, from, to) -> {
            throw new IllegalStateException("Not today");
        };
        hiroba.platform().contributions().register("test", failing);
        assertThatThrownBy(() -> accounts.handOver(administrator, hanako.person(), jiro.person()))
                .hasMessage("Not today");
        assertThat(actions()).hasSize(before);
    }

    @Test
    void nothingIsHandedToOneselfOrToSomebodyWhoIsNotActive() {
        Caller hanako = hiroba.member("hanako");
        Person invited = accounts.create(administrator, TestPlatform.newPerson("jiro"));

        assertCode(
                ErrorCode.INVALID,
                () -> accounts.handOver(administrator, hanako.person(), hanako.person()));
        assertCode(ErrorCode.INVALID, () -> accounts.handOver(administrator, hanako.person(), invited.id()));
    }

    @Test
    void aResetTakesPasswordSessionsAndTokensAway() {
        Caller hanako = hiroba.member("hanako");
        String cookie = signIn("hanako");
        var feeds = new SqlFeedSecrets(hiroba.database().sql());
        hiroba.database().transactions().run(
                () -> feeds.insert(hanako.person(), "tasks.ics", "hash of a secret", hiroba.clock().instant()));

        String secret = accounts.resetPassword(administrator, hanako.person());

        assertThat(feeds.find("tasks.ics", "hash of a secret")).isEmpty();
        assertThat(hiroba.identity().sessions().find(cookie)).isEmpty();
        assertThat(signInAttempt("hanako")).isInstanceOf(SignIn.Refused.class);
        hiroba.identity().invitations().redeem(secret, "aoi-neko-to-shiroi-sora", TestPlatform.PHONE);
        assertThat(hiroba.identity().signIn().signIn("hanako", "aoi-neko-to-shiroi-sora", TestPlatform.DESK))
                .isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void somebodyWhoWasNeverReallyThereIsForgotten() {
        Person mistake = accounts.createImported(administrator, TestPlatform.newPerson("mistake"));
        Caller hanako = hiroba.member("hanako");
        assertCode(ErrorCode.CONFLICT, () -> accounts.remove(administrator, hanako.person()));

        accounts.remove(administrator, mistake.id());
        accounts.disable(administrator, hanako.person());
        accounts.remove(administrator, hanako.person());

        assertThat(people.find(mistake.id())).isEmpty();
        assertThat(people.findByLogin("hanako")).isEmpty();
        hiroba.restart();
        assertThat(hiroba.identity().people().list(PersonStatus.ACTIVE, PersonStatus.values())).hasSize(1);
        accounts = hiroba.identity().accounts();
        accounts.create(administrator, TestPlatform.newPerson("hanako"));
    }

    @Test
    void anInvitationIsRedeemedByItsSecretAlone() {
        Person person = accounts.create(administrator, TestPlatform.newPerson("hanako"));
        String secret = accounts.invite(administrator, person.id());

        assertThat(accounts.redeem(secret, TestPlatform.PASSWORD).isActive()).isTrue();

        assertCode(ErrorCode.GONE, () -> accounts.redeem(secret, TestPlatform.PASSWORD));
        assertThat(signInAttempt("hanako")).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void whoDoesNotExistIsNotFound() {
        PersonId nobody = new PersonId(1);

        assertCode(ErrorCode.NOT_FOUND, () -> accounts.change(administrator, nobody, change("だれか")));
        assertCode(ErrorCode.NOT_FOUND, () -> accounts.invite(administrator, nobody));
        assertCode(ErrorCode.NOT_FOUND, () -> accounts.disable(administrator, nobody));
        assertCode(ErrorCode.NOT_FOUND, () -> accounts.enable(administrator, nobody));
        assertCode(ErrorCode.NOT_FOUND, () -> accounts.changeRole(administrator, nobody, Role.ADMINISTRATOR));
    }

    @TestFactory
    Stream<DynamicTest> aMemberIsRefused() {
        Caller hanako = hiroba.member("hanako");
        PersonId other = hiroba.member("jiro").person();
        return Stream.of(
                refused("create", service -> service.create(hanako, TestPlatform.newPerson("x"))),
                refused("createImported", service -> service.createImported(hanako, TestPlatform.newPerson("x"))),
                refused("validate", service -> service.validate(hanako, TestPlatform.newPerson("x"))),
                refused("change of another", service -> service.change(hanako, other, change("だれか"))),
                refused("invite", service -> service.invite(hanako, other)),
                refused("disable", service -> service.disable(hanako, other)),
                refused("enable", service -> service.enable(hanako, other)),
                refused("remove", service -> service.remove(hanako, other)),
                refused("changeRole", service -> service.changeRole(hanako, hanako.person(), Role.ADMINISTRATOR)),
                refused("handOver", service -> service.handOver(hanako, other, hanako.person())),
                refused("resetPassword", service -> accounts.resetPassword(hanako, other)));
    }

    private DynamicTest refused(String name, Consumer<Accounts> operation) {
        return DynamicTest.dynamicTest(
                name, () -> assertCode(ErrorCode.FORBIDDEN, () -> operation.accept(accounts)));
    }

    @Test
    void nothingWasChangedByThoseRefused() {
        Caller hanako = hiroba.member("hanako");
        PersonId other = hiroba.member("jiro").person();

        quietly(() -> accounts.disable(hanako, other));
        quietly(() -> accounts.changeRole(hanako, hanako.person(), Role.ADMINISTRATOR));

        assertThat(people.load(other).isActive()).isTrue();
        assertThat(people.load(hanako.person()).role()).isEqualTo(Role.MEMBER);
        assertThatCode(() -> signIn("jiro")).doesNotThrowAnyException();
    }

    private static PersonChange change(String name) {
        return new PersonChange(name, "だれか", "本部", Language.JA, Optional.empty(), Profile.EMPTY);
    }

    private static void quietly(Runnable operation) {
        try {
            operation.run();
        } catch (HirobaException expected) {
            assertThat(expected.code()).isIn(ErrorCode.CONFLICT, ErrorCode.FORBIDDEN);
        }
    }

    private String signIn(String login) {
        return ((SignIn.Accepted) signInAttempt(login)).token();
    }

    private SignIn signInAttempt(String login) {
        return hiroba.identity().signIn().signIn(login, TestPlatform.PASSWORD, TestPlatform.DESK);
    }

    private List<String> actions() {
        return hiroba.identity().audit().list(administrator, AuditFilter.ALL, Long.MAX_VALUE, 1000).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static void assertCode(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
