package org.hiroba.api.event;

/** An event with its place in the journal. */
public record JournalEntry(Stamp stamp, DomainEvent event) {
    public long sequence() {
        return stamp.sequence();
    }
}
