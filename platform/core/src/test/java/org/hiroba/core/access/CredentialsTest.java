package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CredentialsTest {
    private static final String WANTED = "kuroi-inu-to-akai-tsuki";

    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    @BeforeEach
    void company() {
        hiroba.found();
    }

    @Test
    void aChangedPasswordCountsAtOnceAndEndsTheOtherSessions() {
        SignIn.Accepted phone = signIn(TestPlatform.PASSWORD);
        SignIn.Accepted desk = signIn(TestPlatform.PASSWORD);

        hiroba.identity().credentials().change(desk.session(), TestPlatform.PASSWORD, WANTED);

        assertThat(hiroba.identity().sessions().find(desk.token())).isPresent();
        assertThat(hiroba.identity().sessions().find(phone.token())).isEmpty();
        assertThat(attempt(TestPlatform.PASSWORD)).isInstanceOf(SignIn.Refused.class);
        assertThat(attempt(WANTED)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void withoutThePresentPasswordNothingChanges() {
        SignIn.Accepted desk = signIn(TestPlatform.PASSWORD);

        assertCode(ErrorCode.INVALID, () -> change(desk, "not-the-password", WANTED));
        assertCode(ErrorCode.INVALID, () -> change(desk, TestPlatform.PASSWORD, "kanri"));
        assertThat(attempt(TestPlatform.PASSWORD)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void whoFoundAnOpenScreenCannotGuessForLong() {
        SignIn.Accepted desk = signIn(TestPlatform.PASSWORD);
        for (int i = 0; i < 5; i++) {
            int number = i;
            assertCode(ErrorCode.INVALID, () -> confirm(desk, "guess-" + number));
        }

        assertCode(ErrorCode.TOO_MANY, () -> confirm(desk, TestPlatform.PASSWORD));
    }

    private void change(SignIn.Accepted accepted, String present, String wanted) {
        hiroba.identity().credentials().change(accepted.session(), present, wanted);
    }

    private void confirm(SignIn.Accepted accepted, String password) {
        hiroba.identity().credentials().confirm(accepted.session(), password);
    }

    private SignIn.Accepted signIn(String password) {
        return (SignIn.Accepted) attempt(password);
    }

    private SignIn attempt(String password) {
        return hiroba.identity().signIn().signIn("kanri", password, TestPlatform.DESK);
    }

    private static void assertCode(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
