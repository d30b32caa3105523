package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.PersonId;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.Test;

interface JournalFollowerContract {
    DatabaseUnderTest testee();

    private JournalFollower follower() {
        var database = testee().database();
        return new JournalFollower(database.transactions(), database.sql(), database.journal(), Duration.ofMillis(5));
    }

    private long append() {
        var database = testee().database();
        return database.transactions()
                .call(() -> database.journal().append(DomainEvent.of("a.happened", Audience.COMPANY, new PersonId(1))))
                .sequence();
    }

    /** Puts what it gets into a queue. */
    class Collector implements JournalConsumer {
        private final String name;
        final BlockingQueue<Long> seen = new LinkedBlockingQueue<>();

        Collector(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void accept(List<JournalEntry> batch) {
            batch.forEach(entry -> seen.add(entry.sequence()));
        }

        /** Takes entries up to this one. */
        long awaitUpTo(long sequence) throws InterruptedException {
            long count = 1;
            for (Long next = take(); next < sequence; next = take()) {
                count++;
            }
            return count;
        }

        Long take() throws InterruptedException {
            Long next = seen.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("next entry").isNotNull();
            return next;
        }
    }

    @Test
    default void aNewConsumerGetsEverythingFromTheBeginningAndThenWhatHappens() throws Exception {
        append();
        long before = append();
        var consumer = new Collector("new");
        try (var follower = follower()) {
            follower.start(consumer);
            long count = consumer.awaitUpTo(before);
            assertThat(count).isEqualTo(testee().database().journal().read(0, 10_000).size());
            long next = append();
            assertThat(consumer.take()).isEqualTo(next);
        }
    }

    @Test
    default void aConsumerThatWasStoppedGoesOnWhereItWasAlsoAfterARestart() throws Exception {
        var consumer = new Collector("stopped");
        try (var follower = follower()) {
            follower.start(consumer);
            consumer.awaitUpTo(append());
            follower.stop(consumer);
            append();
            assertThat(consumer.seen).isEmpty();
        }
        testee().reopen();
        long last = append();
        try (var follower = follower()) {
            follower.start(consumer);
            assertThat(consumer.awaitUpTo(last)).isEqualTo(2);
        }
    }

    @Test
    default void whatAConsumerFailedOnComesAgain() throws Exception {
        var failures = new AtomicInteger(3);
        var consumer = new Collector("failing") {
            @Override
            public void accept(List<JournalEntry> batch) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("a consumer that fails on purpose");
                }
                super.accept(batch);
            }
        };
        try (var follower = follower()) {
            follower.start(consumer);
            consumer.awaitUpTo(append());
            assertThat(failures.get()).isLessThan(0);
        }
    }

    @Test
    default void stoppingWaitsForTheBatchInHand() throws Exception {
        var inHand = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var consumer = new Collector("slow") {
            @Override
            public void accept(List<JournalEntry> batch) {
                inHand.countDown();
                try {
                    assertThat(mayGoOn.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.accept(batch);
            }
        };
        append();
        var follower = follower();
        follower.start(consumer);
        inHand.await();
        var closing = Thread.startVirtualThread(follower::close);
        assertThat(closing.join(Duration.ofMillis(50))).isFalse();
        mayGoOn.countDown();
        assertThat(closing.join(Duration.ofSeconds(30))).isTrue();
        assertThat(consumer.seen).isNotEmpty();
    }

    @Test
    default void aNameRunsOnlyOnce() {
        try (var follower = follower()) {
            follower.start(new Collector("twice"));
            assertThatThrownBy(() -> follower.start(new Collector("twice"))).isInstanceOf(IllegalStateException.class);
        }
    }
}
