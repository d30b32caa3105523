package org.hiroba.search.index;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each kind of thing could not be read in a row, and until when it is left in peace.
 *
 * <p><b>Threads:</b> confined to the indexer's.
 */
final class Patience {
    static final Duration PAUSE = Duration.ofSeconds(5);
    /** After so many attempts the fault is looked for in single things. */
    private static final int ATTEMPTS = 3;

    private final InstantSource clock;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Instant> until = new HashMap<>();

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    void failed(String kind) {
        failures.merge(kind, 1, Integer::sum);
        until.put(kind, clock.instant().plus(PAUSE));
    }

    void worked(String kind) {
        failures.remove(kind);
        until.remove(kind);
    }

    boolean isReady(String kind) {
        return !clock.instant().isBefore(until.getOrDefault(kind, Instant.MIN));
    }

    /** Whether it is time to do without what does not work. */
    boolean isOver(String kind) {
        return failures.getOrDefault(kind, 0) >= ATTEMPTS;
    }
}
