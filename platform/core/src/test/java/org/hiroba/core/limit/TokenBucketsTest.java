package org.hiroba.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.core.ManualClock;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock();
    private final TokenBuckets limits = new TokenBuckets(clock);

    @Test
    void aBurstIsFreeAndThenOnePerRefill() {
        Caller hanako = caller(1, Door.PORTAL);
        spend(hanako, 3);
        assertTooMany(hanako);
        clock.advance(SECOND);
        spend(hanako, 1);
        assertTooMany(hanako);
        clock.advance(Duration.ofMinutes(1));
        spend(hanako, 3);
        assertTooMany(hanako);
    }

    @Test
    void onePersonDoesNotSpendAnothersTokensNorThoseOfAnotherAction() {
        spend(caller(1, Door.API), 3);
        assertThatCode(() -> spend(caller(2, Door.API), 3)).doesNotThrowAnyException();
        assertThatCode(() -> limits.spend(caller(1, Door.API), "upload", 3, SECOND)).doesNotThrowAnyException();
    }

    @Test
    void aRefusedAttemptCostsNothing() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("10.0.0.1", 3, SECOND)).isTrue();
        }
        for (int i = 0; i < 50; i++) {
            assertThat(limits.take("10.0.0.1", 3, SECOND)).isFalse();
        }
        clock.advance(SECOND);
        assertThat(limits.take("10.0.0.1", 3, SECOND)).isTrue();
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaitingForIt() {
        Caller hanako = caller(1, Door.PORTAL);
        spend(hanako, 3);
        clock.advance(Duration.ofDays(-1));
        spend(hanako, 3);
        assertTooMany(hanako);
        clock.advance(SECOND);
        spend(hanako, 1);
    }

    @Test
    void thePlatformsOwnWorkIsNotLimited() {
        assertThatCode(() -> spend(caller(1, Door.SYSTEM), 1000)).doesNotThrowAnyException();
        assertThatCode(() -> spend(caller(1, Door.COMMAND), 1000)).doesNotThrowAnyException();
    }

    private void spend(Caller caller, int times) {
        for (int i = 0; i < times; i++) {
            limits.spend(caller, "post", 3, SECOND);
        }
    }

    private void assertTooMany(Caller caller) {
        assertThatThrownBy(() -> spend(caller, 1))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY));
    }

    private static Caller caller(long id, Door door) {
        return new Caller(new PersonId(id), Role.MEMBER, door);
    }
}
