package org.hiroba.api.event;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything that happened, in the order of commits: who has read entry N never finds a smaller one later.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Journal {
    /**
     * Adds the event to the current transaction; it becomes readable when that has committed, and never otherwise. May be
     * called several times in one transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    Stamp append(DomainEvent event);

    /**
     * Committed entries after a position, in order.
     *
     * @param afterSequence 0 for the beginning
     * @param limit 1 to 10,000
     */
    List<JournalEntry> read(long afterSequence, int limit);

    /** The number of the newest entry that may be read; 0 for an empty journal. */
    long position();

    /** Waits until {@link #position} is beyond the given one, or the time is up; returns the position then. */
    long awaitBeyond(long sequence, Duration timeout) throws InterruptedException;
}
