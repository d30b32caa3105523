package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentSkipListSet;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.Test;

interface IdsContract {
    long LIMIT_OF_JAVASCRIPT = 1L << 53;

    DatabaseUnderTest testee();

    private long next() {
        return testee().database().ids().next();
    }

    @Test
    default void idsGrowWithTimeAndStaySmallEnoughForJavaScript() {
        long first = next();
        testee().clock().advance(Duration.ofSeconds(2));
        long second = next();
        assertThat(first).isPositive();
        assertThat(second - first).isGreaterThanOrEqualTo(1_900_000);
        assertThat(second).isLessThan(LIMIT_OF_JAVASCRIPT);
    }

    @Test
    default void idsGrowOnWhenTheClockIsSetBackAndWhenItIsRestartedThen() {
        long first = next();
        testee().clock().advance(Duration.ofHours(-3));
        long second = next();
        testee().reopen();
        long third = next();
        testee().clock().advance(Duration.ofHours(3));
        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
    }

    @Test
    default void manyThreadsNeverGetTheSame() throws Exception {
        var ids = new ConcurrentSkipListSet<Long>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                for (int n = 0; n < 1_000; n++) {
                    ids.add(next());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ids).hasSize(20_000);
    }
}
