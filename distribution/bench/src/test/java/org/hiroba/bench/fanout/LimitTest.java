package org.hiroba.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final List<Phase> phases = new ArrayList<>();

    @Test
    void theLimitIsTheHighestRateThatHoldsForLongEnoughAfterAnOverload() throws IOException {
        Phase best = limit(10_000, 8_000).find(4_000);

        assertThat(best.rate()).isBetween(8_000 * 0.9, 8_000.0);
        assertThat(phases).anySatisfy(phase -> assertThat(phase.rate()).isGreaterThan(10_000));
        assertThat(phases.getLast()).isEqualTo(best);
    }

    @Test
    void aServerThatDoesNotRecoverHasNoLimit() {
        assertThatThrownBy(() -> limit(10_000, 0).find(4_000)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsLostIsNotInTime() {
        assertThat(phase(1_000, 99, 5).isInTime()).isFalse();
        assertThat(phase(1_000, 100, 1_001).isInTime()).isFalse();
        assertThat(phase(1_000, 100, 1_000).isInTime()).isTrue();
    }

    /** A server that bears one rate for a moment and another for long. */
    private Limit limit(double shortly, double lasting) {
        return new Limit(
                (rate, length) -> phase(rate, 100, rate > (length.equals(LENGTH) ? lasting : shortly) ? 2_000 : 3),
                LENGTH,
                phases::add);
    }

    private static Phase phase(double rate, long delivered, double slowest) {
        return new Phase(rate, 100, delivered, 1, 2, slowest, 10, 0, 5, 0, 0.1);
    }
}
