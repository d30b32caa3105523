package org.hiroba.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {
    private final Histogram histogram = new Histogram();

    @Test
    void quantilesAreRightToASixteenth() {
        for (int micros = 1; micros <= 10_000; micros++) {
            histogram.add(micros * 1_000L);
        }

        assertThat(histogram.millis(0.5)).isCloseTo(5, within(5.0 / 16));
        assertThat(histogram.millis(0.99)).isCloseTo(9.9, within(9.9 / 16));
        assertThat(histogram.millis(1)).isEqualTo(10);
        assertThat(histogram.mostMillis()).isEqualTo(10);
        assertThat(histogram.count()).isEqualTo(10_000);
    }

    @Test
    void veryShortAndVeryLongDurationsHaveAPlace() {
        for (long nanos : new long[] {-5, 0, 1, 15, 16, 17, Long.MAX_VALUE}) {
            histogram.add(nanos);
        }

        assertThat(histogram.count()).isEqualTo(7);
        assertThat(histogram.millis(0.1)).isZero();
    }

    @Test
    void nothingIsLeftAfterClearing() {
        histogram.add(1_000_000);
        histogram.clear();

        assertThat(histogram.count()).isZero();
        assertThat(histogram.millis(0.5)).isZero();
    }
}
