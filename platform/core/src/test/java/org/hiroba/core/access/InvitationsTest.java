package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.core.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationsTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;
    private Person hanako;
    private String secret;

    @BeforeEach
    void invitation() {
        administrator = hiroba.found();
        hanako = hiroba.identity().accounts().create(administrator, TestPlatform.newPerson("hanako"));
        secret = hiroba.identity().accounts().invite(administrator, hanako.id());
    }

    @Test
    void theLinkLetsThePersonChooseAPasswordOnce() {
        assertThat(invitations().find(secret)).contains(hanako);

        Person active = invitations().redeem(secret, TestPlatform.PASSWORD, TestPlatform.DESK);

        assertThat(active.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(signIn(TestPlatform.PASSWORD)).isInstanceOf(SignIn.Accepted.class);
        assertThat(invitations().find(secret)).isEmpty();
        assertCode(
                ErrorCode.GONE,
                () -> invitations().redeem(secret, "another-white-cat-9", TestPlatform.DESK));
    }

    @Test
    void ofManyAtOnceOneSucceeds() throws Exception {
        AtomicInteger successes = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    try {
                        invitations().redeem(secret, TestPlatform.PASSWORD, TestPlatform.DESK);
                        successes.incrementAndGet();
                    } catch (HirobaException e) {
                        assertThat(e.code()).isEqualTo(ErrorCode.GONE);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(successes).hasValue(1);
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        assertCode(ErrorCode.INVALID, () -> invitations().redeem(secret, "hanako", TestPlatform.DESK));

        assertThat(invitations().find(secret)).isPresent();
    }

    @Test
    void itIsValidForSevenDays() {
        hiroba.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations().find(secret)).isPresent();

        hiroba.clock().advance(Duration.ofSeconds(1));

        assertThat(invitations().find(secret)).isEmpty();
        assertCode(ErrorCode.GONE, () -> invitations().redeem(secret, TestPlatform.PASSWORD, TestPlatform.DESK));
        invitations().tidy();
        assertThat(rows()).isEmpty();
    }

    @Test
    void aNewLinkLetsTheOldOneDie() {
        String next = hiroba.identity().accounts().invite(administrator, hanako.id());

        assertThat(invitations().find(secret)).isEmpty();
        assertThat(invitations().find(next)).isPresent();
    }

    @Test
    void theWayBackInEndsOldSessionsAndTheOldPassword() {
        invitations().redeem(secret, TestPlatform.PASSWORD, TestPlatform.DESK);
        SignIn.Accepted old = (SignIn.Accepted) signIn(TestPlatform.PASSWORD);
        String forgotten = hiroba.identity().accounts().invite(administrator, hanako.id());
        assertThat(hiroba.identity().people().load(hanako.id()).isActive()).isTrue();

        invitations().redeem(forgotten, "kuroi-inu-to-akai-tsuki", TestPlatform.PHONE);

        assertThat(hiroba.identity().sessions().find(old.token())).isEmpty();
        assertThat(signIn(TestPlatform.PASSWORD)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn("kuroi-inu-to-akai-tsuki")).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void itIsKeptAsAHashOfARandomSecret() {
        assertThat(secret).hasSizeGreaterThanOrEqualTo(27);
        assertThat(rows()).hasSize(1).doesNotContain(secret);
        assertThat(invitations().find("guess")).isEmpty();
    }

    private List<String> rows() {
        return hiroba.database().sql().list("SELECT secret_hash FROM hiroba.invitations", row -> row.text(1));
    }

    private SignIn signIn(String password) {
        return hiroba.identity().signIn().signIn("hanako", password, TestPlatform.DESK);
    }

    private Invitations invitations() {
        return hiroba.identity().invitations();
    }

    private static void assertCode(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
