package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.PersonId;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.Test;

interface JournalContract {
    DatabaseUnderTest testee();

    private Database database() {
        return testee().database();
    }

    private static DomainEvent event() {
        return DomainEvent.about(
                "chat.message-posted", new Audience("group", "7"), new ContentRef("message", 9001), new PersonId(17));
    }

    private Stamp appendOne() {
        return database().transactions().call(() -> database().journal().append(event()));
    }

    @Test
    default void aCommittedEntryIsReadAsItWasAppended() {
        var journal = database().journal();
        long before = journal.position();
        var event = event().with(Map.of("a=b\\", "line\nline", "日本", "語"));

        var stamp = database().transactions().call(() -> journal.append(event));

        assertThat(journal.read(before, 10)).containsExactly(new JournalEntry(stamp, event));
        assertThat(journal.position()).isEqualTo(stamp.sequence());
    }

    @Test
    default void anEntryOfARolledBackTransactionIsNeverSeen() {
        var journal = database().journal();
        long before = journal.position();

        assertThatThrownBy(() -> database().transactions().run(() -> {
                    journal.append(event());
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");
        var kept = appendOne();

        assertThat(journal.read(before, 10)).extracting(JournalEntry::stamp).containsExactly(kept);
    }

    @Test
    default void whoIsToldOfAnEntryFindsWhatWasDoneAfterItsCommit() {
        var journal = database().journal();
        long before = journal.position();

        var positionThen = new AtomicLong(-1);
        database().transactions().run(() -> {
            journal.append(event());
            database().transactions().afterCommit(() -> positionThen.set(journal.position()));
        });

        assertThat(positionThen).hasValue(before);
        assertThat(journal.position()).isGreaterThan(before);
    }

    @Test
    default void nothingCanBeAppendedOutsideATransaction() {
        assertThatThrownBy(() -> database().journal().append(event())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void instantsGrowStrictlyEvenIfTheClockStandsOrGoesBack() {
        Instant first = appendOne().at();
        Instant second = appendOne().at();
        testee().clock().advance(Duration.ofDays(-1));
        Instant third = appendOne().at();

        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        assertThat(third.getNano() % 1_000).isZero();
    }

    @Test
    default void numbersAndInstantsGrowOnAfterARestart() {
        var before = appendOne();
        testee().clock().advance(Duration.ofDays(-1));
        testee().reopen();
        var after = appendOne();

        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(after.at()).isAfter(before.at());
        assertThat(database().journal().read(before.sequence() - 1, 10))
                .extracting(JournalEntry::stamp)
                .containsExactly(before, after);
    }

    @Test
    default void anEntryWaitsForSmallerNumbersThatAreStillInFlight() throws Exception {
        var journal = database().journal();
        long before = journal.position();
        var reserved = new CompletableFuture<Stamp>();
        var mayEnd = new CountDownLatch(1);
        var slow = Thread.startVirtualThread(() -> database().transactions().run(() -> {
            reserved.complete(journal.append(event()));
            uninterruptibly(mayEnd);
        }));
        var first = reserved.get(20, TimeUnit.SECONDS);
        var second = appendOne();

        assertThat(second.sequence()).isGreaterThan(first.sequence());
        assertThat(journal.read(before, 10)).isEmpty();
        assertThat(journal.position()).isEqualTo(before);

        mayEnd.countDown();
        slow.join();
        assertThat(journal.read(before, 10)).extracting(JournalEntry::stamp).containsExactly(first, second);
    }

    @Test
    default void waitingEndsWithTheNextEntry() throws Exception {
        var journal = database().journal();
        long before = journal.position();
        assertThat(journal.awaitBeyond(before, Duration.ofMillis(20))).isEqualTo(before);

        var seen = new CompletableFuture<Long>();
        Thread.startVirtualThread(() -> {
            try {
                seen.complete(journal.awaitBeyond(before, Duration.ofMinutes(1)));
            } catch (InterruptedException e) {
                seen.completeExceptionally(e);
            }
        });
        var stamp = appendOne();
        assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(stamp.sequence());
    }

    @Test
    default void severalEntriesOfOneTransactionKeepTheirOrder() {
        var journal = database().journal();
        long before = journal.position();

        var stamps = database().transactions().call(() -> List.of(
                journal.append(event()), journal.append(event()), journal.append(event())));

        assertThat(journal.read(before, 2)).extracting(JournalEntry::stamp).isEqualTo(stamps.subList(0, 2));
        assertThat(journal.read(before, 10)).extracting(JournalEntry::stamp).isEqualTo(stamps);
        testee().reopen();
        assertThat(database().journal().read(before, 2)).extracting(JournalEntry::stamp).isEqualTo(stamps.subList(0, 2));
    }

    @Test
    default void detailsThatAreTooLongRollEverythingBack() {
        var journal = database().journal();
        long before = journal.position();
        var tooMuch = event().with(Map.of("text", "x".repeat(2_000)));

        assertThatThrownBy(() -> database().transactions().run(() -> {
                    journal.append(event());
                    journal.append(tooMuch);
                }))
                .isInstanceOf(IllegalArgumentException.class);

        var next = appendOne();
        assertThat(journal.read(before, 10)).extracting(JournalEntry::stamp).containsExactly(next);
    }

    @Test
    default void readersBesideManyWritersMissNothingAndNeverSeeASmallerNumberLater() throws Exception {
        var journal = database().journal();
        long before = journal.position();
        var written = new ConcurrentSkipListSet<Long>();
        var writing = new AtomicBoolean(true);
        var readers = new ArrayList<CompletableFuture<List<JournalEntry>>>();
        for (int limit : new int[] {1, 7, 10_000}) {
            readers.add(CompletableFuture.supplyAsync(
                    () -> follow(before, limit, writing), task -> Thread.ofVirtual().start(task)));
        }
        var writers = IntStream.range(0, 8)
                .mapToObj(seed -> Thread.startVirtualThread(() -> write(new Random(seed), written)))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }
        writing.set(false);

        for (var reader : readers) {
            List<JournalEntry> seen = reader.get(60, TimeUnit.SECONDS);
            assertThat(seen).extracting(JournalEntry::sequence).containsExactlyElementsOf(written);
            assertThat(seen).extracting(entry -> entry.stamp().at()).isSorted().doesNotHaveDuplicates();
        }
        testee().reopen();
        assertThat(database().journal().read(before, 10_000))
                .extracting(JournalEntry::sequence)
                .containsExactlyElementsOf(written);
    }

    private void write(Random random, Collection<Long> written) {
        for (int i = 0; i < 100; i++) {
            boolean keep = random.nextInt(5) > 0;
            int count = 1 + random.nextInt(3);
            var numbers = new ArrayList<Long>();
            try {
                database().transactions().run(() -> {
                    numbers.clear();
                    for (int n = 0; n < count; n++) {
                        numbers.add(database().journal().append(event()).sequence());
                    }
                    if (!keep) {
                        throw new UnsupportedOperationException("rolled back on purpose");
                    }
                });
                written.addAll(numbers);
            } catch (UnsupportedOperationException e) {
                assertThat(keep).isFalse();
            }
        }
    }

    private List<JournalEntry> follow(long from, int limit, AtomicBoolean writing) {
        var seen = new ArrayList<JournalEntry>();
        long position = from;
        while (true) {
            boolean last = !writing.get();
            List<JournalEntry> batch = database().journal().read(position, limit);
            seen.addAll(batch);
            if (!batch.isEmpty()) {
                position = batch.getLast().sequence();
            } else if (last) {
                return seen;
            } else {
                awaitBeyond(position);
            }
        }
    }

    private void awaitBeyond(long position) {
        try {
            database().journal().awaitBeyond(position, Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
