package org.hiroba.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.PersonId;
import org.junit.jupiter.api.Test;

class RecentEntriesTest {
    private final RecentEntries recent = new RecentEntries(3, 10);

    private void add(long... sequences) {
        for (long sequence : sequences) {
            var event = DomainEvent.of("a.happened", Audience.COMPANY, new PersonId(1));
            recent.add(new JournalEntry(new Stamp(sequence, Instant.EPOCH), event));
        }
    }

    private List<Long> read(long after, int limit) {
        return recent.read(after, limit).orElseThrow().stream().map(JournalEntry::sequence).toList();
    }

    @Test
    void whatCameBeforeTheStartIsNotClaimed() {
        assertThat(recent.read(9, 5)).isEmpty();
        assertThat(read(10, 5)).isEmpty();
    }

    @Test
    void numbersMayHaveGaps() {
        add(12, 15, 19);
        assertThat(read(10, 5)).containsExactly(12L, 15L, 19L);
        assertThat(read(12, 5)).containsExactly(15L, 19L);
        assertThat(read(13, 1)).containsExactly(15L);
        assertThat(read(19, 5)).isEmpty();
        assertThat(read(25, 5)).isEmpty();
    }

    @Test
    void whatWasPushedOutIsNotClaimed() {
        add(11, 12, 15, 19, 20);
        assertThat(recent.read(11, 5)).isEmpty();
        assertThat(read(12, 5)).containsExactly(15L, 19L, 20L);
        assertThat(read(15, 5)).containsExactly(19L, 20L);
    }
}
