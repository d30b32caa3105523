package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.hiroba.core.ManualClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final ManualClock clock = new ManualClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void theFirstFiveAreFreeThenTheWaitDoubles() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("hanako", "a")).isEmpty();
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            assertThat(throttle.attempt("hanako", "a")).contains(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(throttle.attempt("hanako", "a")).isEmpty();
        }
    }

    @Test
    void theRightPasswordMakesTheSlateClean() {
        fail("hanako", "a", 5);
        clock.advance(Duration.ofSeconds(1));
        throttle.attempt("hanako", "a");
        throttle.succeeded("hanako", "a");

        fail("hanako", "a", 5);
        assertThat(throttle.attempt("hanako", "a")).contains(Duration.ofSeconds(1));
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOut() {
        fail("hanako", "a", 5);
        assertThat(throttle.attempt("hanako", "a")).isPresent();
        clock.advance(Duration.ofDays(-1));

        assertThat(throttle.attempt("hanako", "a")).isEmpty();
        assertThat(throttle.attempt("hanako", "a")).hasValueSatisfying(wait -> assertThat(wait).isLessThan(Duration.ofMinutes(1)));
    }

    @Test
    void anAddressThatTriesManyAccountsIsSlowedDown() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.attempt("person" + i, "a")).isEmpty();
        }

        assertThat(throttle.attempt("another", "a")).isPresent();
        assertThat(throttle.attempt("another", "b")).isEmpty();
    }

    @Test
    void anAccountThatIsTriedFromManyAddressesIsSlowedDownButNotFromWhereItsOwnerSignsIn() {
        throttle.attempt("hanako", "home");
        throttle.succeeded("hanako", "home");
        for (int i = 0; i < 1000; i++) {
            throttle.attempt("hanako", "bot" + i);
            clock.advance(Duration.ofSeconds(1));
        }

        Optional<Duration> elsewhere = throttle.attempt("hanako", "elsewhere");
        assertThat(elsewhere).hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(30)));
        assertThat(throttle.attempt("hanako", "home")).isEmpty();
    }

    @Test
    void failuresAreForgottenAfterAnHour() {
        fail("hanako", "a", 5);
        assertThat(throttle.attempt("hanako", "a")).isPresent();

        clock.advance(Duration.ofMinutes(61));

        fail("hanako", "a", 5);
    }

    @Test
    void endlessLoginsCountAsOne() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("x".repeat(5000 + i), "a")).isEmpty();
        }

        assertThat(throttle.attempt("x".repeat(64), "a")).isPresent();
    }

    @Test
    void aSiteThatTakesAFreshAddressEachTimeIsSlowedDown() {
        for (int i = 0; i < 200; i++) {
            assertThat(throttle.attempt("person" + i, fresh(7, i))).isEmpty();
        }

        assertThat(throttle.attempt("another", fresh(7, 999))).contains(Duration.ofSeconds(5));
        assertThat(throttle.attempt("another", fresh(8, 999))).isEmpty();
        assertThat(throttle.attempt("another", "203.0.113.7")).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(throttle.attempt("another", fresh(7, 1000))).isEmpty();
        assertThat(throttle.attempt("another", fresh(7, 1001))).isPresent();
    }

    @Test
    void aSiteWhosePasswordsAreRightIsNotSlowedDown() {
        for (int i = 0; i < 500; i++) {
            assertThat(throttle.attempt("person" + i, fresh(7, i))).isEmpty();
            throttle.succeeded("person" + i, fresh(7, i));
        }
    }

    @Test
    void whoHasSignedInFromAnAddressIsNotSlowedDownByItsSiteAndMakesNoRoomForGuesses() {
        throttle.attempt("hanako", fresh(7, 1));
        throttle.succeeded("hanako", fresh(7, 1));
        for (int i = 0; i < 200; i++) {
            assertThat(throttle.attempt("person" + i, fresh(7, 1000 + i))).isEmpty();
        }

        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("hanako", fresh(7, 1))).isEmpty();
            throttle.succeeded("hanako", fresh(7, 1));
            assertThat(throttle.attempt("another", fresh(7, 2000 + i))).isPresent();
        }
    }

    /** As the server writes it. */
    private static String fresh(int site, int machine) {
        return "[2001:db8:0:" + site + ":1:2:3:" + Integer.toHexString(machine) + "]";
    }

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt(login, address)).isEmpty();
        }
    }
}
