package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchService;

/** Waits until an index has all that was there before it. */
final class Made {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Made() {}

    static void await(SearchService search, Caller caller) {
        await(() -> search.search(caller, SearchRequest.of("anything", 1)).rebuilding().isEmpty());
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
