package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.audit.AuditEntry;
import org.hiroba.core.audit.AuditFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInServiceTest {
    private static final ClientInfo ATTACKER = new ClientInfo("203.0.113.66", "");

    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
    }

    @Test
    void theRightPasswordOpensANewSessionEachTime() {
        SignIn.Accepted first = accepted("kanri");
        SignIn.Accepted second = accepted("ＫＡＮＲＩ");

        assertThat(first.token()).isNotEqualTo(second.token()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(first.session().person()).isEqualTo(administrator.person());
        assertThat(first.session().device()).isEqualTo("Chrome, Windows");
        assertThat(actions()).filteredOn("sign-in.accepted"::equals).hasSize(2);
    }

    @Test
    void wrongPasswordUnknownLoginAndMissingPasswordLookTheSame() {
        hiroba.identity().accounts().create(administrator, TestPlatform.newPerson("invited"));

        for (String login : List.of("kanri", "nobody", "invited", "")) {
            assertThat(attempt(login, "not-the-password", TestPlatform.DESK)).isEqualTo(new SignIn.Refused());
        }
        assertThat(actions()).filteredOn("sign-in.refused"::equals).hasSize(4);
    }

    @Test
    void aPasswordTypedIntoTheFieldOfTheLoginIsNotWrittenDown() {
        attempt("himitsu-no-pasuwado", "", TestPlatform.DESK);
        attempt("kanri", "wrong", TestPlatform.DESK);

        assertThat(entries()).noneMatch(entry -> entry.toString().contains("himitsu"));
        assertThat(entries().getFirst().details()).isEqualTo("kanri");
    }

    @Test
    void theSessionLeastUsedEndsWhenThereAreTooMany() {
        SignIn.Accepted first = accepted("kanri");
        hiroba.clock().advance(Duration.ofMinutes(1));
        SignIn.Accepted second = accepted("kanri");
        hiroba.clock().advance(Duration.ofMinutes(1));
        hiroba.identity().sessions().use(first.token());

        for (int i = 2; i < 51; i++) {
            accepted("kanri");
        }

        assertThat(hiroba.identity().sessions().find(second.token())).isEmpty();
        assertThat(hiroba.identity().sessions().find(first.token())).isPresent();
        assertThat(hiroba.identity().sessions().list(administrator, administrator.person())).hasSize(50);
    }

    @Test
    void tenWrongPasswordsLeadToADelayAndALineInTheLog() {
        SignIn last = new SignIn.Refused();
        for (int i = 0; i < 10; i++) {
            last = attempt("kanri", "wrong-" + i, ATTACKER);
        }

        assertThat(last).isInstanceOf(SignIn.Delayed.class);
        assertThat(attempt("kanri", TestPlatform.PASSWORD, ATTACKER)).isInstanceOf(SignIn.Delayed.class);
        assertThat(actions()).contains("sign-in.delayed");

        hiroba.clock().advance(Duration.ofMinutes(5));
        assertThat(attempt("kanri", TestPlatform.PASSWORD, ATTACKER)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void theOwnerGetsInFromAKnownPlaceWhileOthersGuessElsewhere() {
        accepted("kanri");
        for (int i = 0; i < 30; i++) {
            attempt("kanri", "wrong", new ClientInfo("203.0.113." + i, ""));
        }
        assertThat(attempt("kanri", TestPlatform.PASSWORD, new ClientInfo("203.0.113.200", "")))
                .isInstanceOf(SignIn.Delayed.class);

        accepted("kanri");
        hiroba.restart();
        accepted("kanri");
    }

    @Test
    void aHashOfAnotherCostIsMadeAnewAtSignIn() {
        String before = hash();
        hiroba.restartWithFixed(Map.of("access.password.memory-mib", "20"));

        accepted("kanri");

        assertThat(before).contains("m=19456,");
        assertThat(hash()).contains("m=20480,");
        accepted("kanri");
    }

    @Test
    void whoIsDisabledIsRefusedLikeAnybodyElse() {
        Caller hanako = hiroba.member("hanako");
        hiroba.identity().accounts().disable(administrator, hanako.person());

        assertThat(attempt("hanako", TestPlatform.PASSWORD, TestPlatform.DESK)).isEqualTo(new SignIn.Refused());
    }

    private SignIn.Accepted accepted(String login) {
        SignIn result = attempt(login, TestPlatform.PASSWORD, TestPlatform.DESK);
        assertThat(result).isInstanceOf(SignIn.Accepted.class);
        return (SignIn.Accepted) result;
    }

    private SignIn attempt(String login, String password, ClientInfo client) {
        return hiroba.identity().signIn().signIn(login, password, client);
    }

    private String hash() {
        return hiroba.database()
                .sql()
                .find("SELECT phc FROM hiroba.passwords", row -> row.text(1))
                .orElseThrow();
    }

    private List<String> actions() {
        return entries().stream().map(AuditEntry::action).toList();
    }

    private List<AuditEntry> entries() {
        return hiroba.identity().audit().list(administrator, AuditFilter.ALL, Long.MAX_VALUE, 1000);
    }
}
