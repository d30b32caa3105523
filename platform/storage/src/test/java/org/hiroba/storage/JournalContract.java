package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
}
