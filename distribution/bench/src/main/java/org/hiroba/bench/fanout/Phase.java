package org.hiroba.bench.fanout;

import java.util.Locale;

/**
 * What came of sending at one rate for a while.
 *
 * @param rate that was asked for, deliveries a second
 * @param expected deliveries
 * @param delivered how many of them came, however late
 * @param p50 from when a message was due to be sent to its receipt, milliseconds, over all deliveries
 * @param slowest of all
 * @param serverMicros time of the server on a processor for each delivery
 * @param compilerMicros what of that its JVM spent on compiling
 * @param generatorMicros the same of the load generator
 * @param lagMillis how late the sender itself was, 99 of 100, where the server did not hold it up
 * @param readerShare how much of the time the generator's reading thread was on a processor
 */
record Phase(
        double rate,
        long expected,
        long delivered,
        double p50,
        double p99,
        double slowest,
        double serverMicros,
        double compilerMicros,
        double generatorMicros,
        double lagMillis,
        double readerShare) {
    /** Later than this a message is not in time. */
    static final double IN_TIME_MILLIS = 1_000;

    private static final double BUSY = 0.9;
    private static final double COMPILING = 0.1;

    /** Whether the server's JVM still compiles, so that it will need less later. */
    boolean isCompiling() {
        return compilerMicros > serverMicros * COMPILING;
    }

    boolean isInTime() {
        return delivered == expected && slowest <= IN_TIME_MILLIS;
    }

    /** Whether the load generator had no more to give, so that the server may have. */
    boolean isGeneratorFull() {
        return readerShare > BUSY || lagMillis > IN_TIME_MILLIS / 2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,9.0f/s  %s  p50 %.1f ms, p99 %.1f, most %.0f  server %.1f us each (%.1f of them compiling), generator %.1f us,"
                        + " lag %.1f ms, reader %.0f %%%s",
                rate,
                isInTime() ? "in time" : "LATE   ",
                p50,
                p99,
                slowest,
                serverMicros,
                compilerMicros,
                generatorMicros,
                lagMillis,
                readerShare * 100,
                isGeneratorFull() ? " GENERATOR FULL" : "");
    }
}
