package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Role;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.access.SessionEnded.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private final List<SessionEnded> ended = new ArrayList<>();
    private Caller administrator;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
        sessions().onEnd(ended::add);
    }

    @Test
    void aTokenIsKnownUntilSigningOut() {
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);
        assertThat(sessions().find(accepted.token())).contains(accepted.session());
        assertThat(sessions().find(accepted.token() + "x")).isEmpty();
        assertThat(sessions().find("x".repeat(10_000))).isEmpty();

        sessions().end(accepted.session());

        assertThat(sessions().find(accepted.token())).isEmpty();
        assertThat(ended).containsExactly(
                new SessionEnded(accepted.session().id(), administrator.person(), Reason.SIGNED_OUT));
        sessions().end(accepted.session());
        assertThat(ended).hasSize(1);
    }

    @Test
    void sessionsSurviveARestartAndTheTokenIsNowhereInTheDatabase() {
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);

        hiroba.restart();

        assertThat(sessions().find(accepted.token())).contains(accepted.session());
        assertThat(hiroba.database().sql().list("SELECT token_hash FROM hiroba.sessions", row -> row.text(1)))
                .hasSize(1)
                .doesNotContain(accepted.token());
    }

    @Test
    void whatEndedStaysEndedAfterARestart() {
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);
        sessions().end(accepted.session());

        hiroba.restart();

        assertThat(sessions().find(accepted.token())).isEmpty();
    }

    @Test
    void anUnusedSessionExpiresAndHeartbeatsDoNotKeepItAlive() {
        SignIn.Accepted used = signIn("kanri", TestPlatform.DESK);
        SignIn.Accepted watched = signIn("kanri", TestPlatform.PHONE);
        for (int day = 0; day < 8; day++) {
            hiroba.clock().advance(Duration.ofDays(1));
            sessions().use(used.token());
            sessions().find(watched.token());
        }

        assertThat(sessions().find(used.token())).isPresent();
        assertThat(sessions().find(watched.token())).isEmpty();
        sessions().tidy();
        assertThat(ended).containsExactly(
                new SessionEnded(watched.session().id(), administrator.person(), Reason.EXPIRED));
    }

    @Test
    void howeverMuchItIsUsedASessionEndsAfterItsLongestTime() {
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);
        for (int day = 0; day < 29; day++) {
            hiroba.clock().advance(Duration.ofDays(1));
            assertThat(sessions().use(accepted.token())).isPresent();
        }

        hiroba.clock().advance(Duration.ofDays(1));

        assertThat(sessions().use(accepted.token())).isEmpty();
    }

    @Test
    void theCompanyChoosesTheTimes() {
        hiroba.identity().settings().set(administrator, AccessSettings.IDLE_TIME, Duration.ofMinutes(30));
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);

        hiroba.clock().advance(Duration.ofMinutes(31));

        assertThat(sessions().find(accepted.token())).isEmpty();
    }

    @Test
    void whenASessionWasUsedIsRememberedOverARestart() {
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);
        hiroba.clock().advance(Duration.ofDays(5));
        sessions().use(accepted.token());

        hiroba.restart();
        hiroba.clock().advance(Duration.ofDays(5));

        assertThat(sessions().find(accepted.token())).isPresent();
    }

    @Test
    void onesOwnDevicesAreListedAndCanBeSignedOutFromAnother() {
        SignIn.Accepted desk = signIn("kanri", TestPlatform.DESK);
        hiroba.clock().advance(Duration.ofMinutes(1));
        SignIn.Accepted phone = signIn("kanri", TestPlatform.PHONE);

        assertThat(sessions().list(administrator, administrator.person()))
                .extracting(Session::device)
                .containsExactly("Safari, iPhone", "Chrome, Windows");

        sessions().end(administrator, desk.session().id());
        assertThat(sessions().find(desk.token())).isEmpty();
        assertThat(sessions().find(phone.token())).isPresent();
        assertThat(ended).extracting(SessionEnded::reason).containsExactly(Reason.REVOKED);
    }

    @Test
    void endingTheOthersKeepsThisOne() {
        SignIn.Accepted desk = signIn("kanri", TestPlatform.DESK);
        SignIn.Accepted phone = signIn("kanri", TestPlatform.PHONE);

        sessions().endOthers(phone.session());

        assertThat(sessions().find(desk.token())).isEmpty();
        assertThat(sessions().find(phone.token())).isPresent();
    }

    @Test
    void anAdministratorSignsSomebodyOutEverywhere() {
        hiroba.member("hanako");
        SignIn.Accepted desk = signIn("hanako", TestPlatform.DESK);
        SignIn.Accepted phone = signIn("hanako", TestPlatform.PHONE);

        sessions().endAll(administrator, desk.session().person());

        assertThat(sessions().find(desk.token())).isEmpty();
        assertThat(sessions().find(phone.token())).isEmpty();
    }

    @Test
    void theCallerHasThePresentRole() {
        Caller hanako = hiroba.member("hanako");
        Session session = signIn("hanako", TestPlatform.DESK).session();
        assertThat(sessions().caller(session, Door.LIVE)).contains(new Caller(hanako.person(), Role.MEMBER, Door.LIVE));

        hiroba.identity().accounts().changeRole(administrator, hanako.person(), Role.ADMINISTRATOR);

        assertThat(sessions().caller(session, Door.PORTAL).orElseThrow().isAdministrator()).isTrue();
        hiroba.identity().accounts().disable(administrator, hanako.person());
        assertThat(sessions().caller(session, Door.PORTAL)).isEmpty();
    }

    @Test
    void aListenerThatFailsDisturbsNobody() {
        hiroba.restart();
        sessions().onEnd(event -> {
            throw new IllegalStateException("Deaf");
        });
        sessions().onEnd(ended::add);
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);

        sessions().end(accepted.session());

        assertThat(ended).hasSize(1);
    }

    @Test
    void otherPeoplesSessionsAreNoneOfAMembersBusiness() {
        Caller hanako = hiroba.member("hanako");
        SignIn.Accepted accepted = signIn("kanri", TestPlatform.DESK);

        assertCode(ErrorCode.FORBIDDEN, () -> sessions().list(hanako, administrator.person()));
        assertCode(ErrorCode.FORBIDDEN, () -> sessions().endAll(hanako, administrator.person()));
        assertCode(ErrorCode.NOT_FOUND, () -> sessions().end(hanako, accepted.session().id()));
        assertThat(sessions().find(accepted.token())).isPresent();
    }

    private Sessions sessions() {
        return hiroba.identity().sessions();
    }

    private SignIn.Accepted signIn(String login, ClientInfo client) {
        return (SignIn.Accepted) hiroba.identity().signIn().signIn(login, TestPlatform.PASSWORD, client);
    }

    private static void assertCode(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
