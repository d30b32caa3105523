package org.hiroba.storage.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as they stand in the database: whole microseconds since 1970. */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS_EACH = 1_000;

    private Micros() {}

    public static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / NANOS_EACH);
    }

    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
