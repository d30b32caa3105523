package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hiroba.storage.fixture.TestClock;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private final TestClock clock = new TestClock();
    private final BlockingQueue<Long> stored = new LinkedBlockingQueue<>();

    private TimeOrderedIds idsAfter(long mark) {
        return new TimeOrderedIds(clock, mark, stored::add);
    }

    @Test
    void afterACrashIdsBeginBeyondAllThatMayHaveBeenGiven() throws Exception {
        var ids = idsAfter(0);
        long given = ids.next();
        long mark = stored.take();

        clock.advance(Duration.ofDays(-1));
        assertThat(idsAfter(mark).next()).isGreaterThan(given).isGreaterThan(mark);
    }

    @Test
    void neverIsAnIdGivenThatWasNotReservedBefore() throws Exception {
        var reserved = new AtomicLong();
        var ids = new TimeOrderedIds(clock, 0, mark -> {
            reserved.set(mark);
            stored.add(mark);
        });
        stored.take();
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofHours(2));
            Long renewed = null;
            for (int attempt = 0; renewed == null && attempt < 1_000; attempt++) {
                assertThat(ids.next()).isLessThanOrEqualTo(reserved.get());
                renewed = stored.poll(20, TimeUnit.MILLISECONDS);
            }
            assertThat(renewed).as("renewed for the new time").isNotNull();
        }
    }

    @Test
    void anOrderlyEndGivesBackWhatWasNotUsed() throws Exception {
        var ids = idsAfter(0);
        stored.take();
        long given = ids.next();
        ids.close();
        assertThat(stored.take()).isEqualTo(given);
    }
}
