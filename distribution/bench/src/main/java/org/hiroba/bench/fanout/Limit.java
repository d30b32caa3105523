package org.hiroba.bench.fanout;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Looks for the highest rate that a server sustains: raises it until something is late, then lowers it until all is in time
 * for long enough, so that every result is one of a server that was driven past its limit before.
 */
final class Limit {
    private static final double RISE = 1.4;
    private static final double FALL = 0.9;
    private static final double LEAST = 500;
    private static final Duration STEP = Duration.ofSeconds(2);

    private final Measure measure;
    private final Duration length;
    private final Consumer<Phase> onPhase;

    /** Measures at a rate, in deliveries a second, for a while. */
    @FunctionalInterface
    interface Measure {
        Phase at(double rate, Duration length) throws IOException;
    }

    /** @param length how long everything must be in time */
    Limit(Measure measure, Duration length, Consumer<Phase> onPhase) {
        this.measure = measure;
        this.length = length;
        this.onPhase = onPhase;
    }

    /** @return the phase at the highest rate that was sustained */
    Phase find(double from) throws IOException {
        double rate = from;
        while (measure(rate, STEP).isInTime()) {
            rate *= RISE;
        }
        while (rate * FALL > LEAST) {
            rate *= FALL;
            Phase phase = measure(rate, length);
            if (phase.isInTime()) {
                return phase;
            }
        }
        throw new IOException("Nothing is in time at any rate");
    }

    private Phase measure(double rate, Duration how) throws IOException {
        Phase phase = measure.at(rate, how);
        onPhase.accept(phase);
        return phase;
    }
}
