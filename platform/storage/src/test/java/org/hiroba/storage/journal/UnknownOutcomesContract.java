package org.hiroba.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.PersonId;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.hiroba.storage.sql.JdbcTransactions;
import org.hiroba.storage.sql.Outcome;
import org.junit.jupiter.api.Test;

/** Plays a commit whose answer was lost, before, while and after it takes effect. */
interface UnknownOutcomesContract {
    DatabaseUnderTest testee();

    private JdbcTransactions transactions() {
        return (JdbcTransactions) testee().database().transactions();
    }

    private static DomainEvent event() {
        return DomainEvent.of("a.happened", Audience.COMPANY, new PersonId(1));
    }

    private void write(JournalPart part) {
        transactions().write("the journal", session -> {
            part.beforeCommit(session);
            return true;
        });
    }

    /** A window of its own on the stored journal. */
    record Bench(JournalWindow window, JournalPart part) {}

    private Bench bench() {
        var table = new JournalTable(transactions(), testee().database().sql());
        var window = new JournalWindow(testee().clock(), table.last(), 10);
        return new Bench(window, new JournalPart(window, new UnknownOutcomes(table, window)::settle));
    }

    private static void awaitNothingInFlight(JournalWindow window) throws InterruptedException {
        for (int i = 0; window.oldestInFlight().isPresent() && i < 3_000; i++) {
            window.awaitBeyond(Long.MAX_VALUE, Duration.ofMillis(10).toNanos());
        }
        assertThat(window.oldestInFlight()).isEmpty();
    }

    @Test
    default void aCommitThatTookEffectIsFoundOut() throws Exception {
        var bench = bench();
        var first = bench.part.append(event());
        var second = bench.part.append(event());
        transactions().run(() -> write(bench.part));

        bench.part.ended(Outcome.UNKNOWN);

        awaitNothingInFlight(bench.window);
        assertThat(bench.window.read(first.sequence() - 1, 10).orElseThrow())
                .extracting(JournalEntry::stamp)
                .containsExactly(first, second);
    }

    @Test
    default void aCommitThatDidNotTakeEffectIsFoundOut() throws Exception {
        var bench = bench();
        long before = bench.window.position();
        bench.part.append(event());

        bench.part.ended(Outcome.UNKNOWN);

        awaitNothingInFlight(bench.window);
        assertThat(bench.window.read(before, 10)).contains(List.of());
    }

    @Test
    default void aCommitThatIsStillUnderWayIsWaitedFor() throws Exception {
        var bench = bench();
        var stamp = bench.part.append(event());
        var written = new CompletableFuture<Boolean>();
        var mayCommit = new CountDownLatch(1);
        var committing = Thread.startVirtualThread(() -> transactions().run(() -> {
            write(bench.part);
            written.complete(true);
            await(mayCommit);
        }));
        written.get(30, TimeUnit.SECONDS);

        bench.part.ended(Outcome.UNKNOWN);
        bench.window.awaitBeyond(stamp.sequence() - 1, Duration.ofMillis(300).toNanos());
        assertThat(bench.window.oldestInFlight()).as("nothing is known yet").contains(stamp);

        mayCommit.countDown();
        committing.join();
        awaitNothingInFlight(bench.window);
        assertThat(bench.window.position()).isEqualTo(stamp.sequence());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
