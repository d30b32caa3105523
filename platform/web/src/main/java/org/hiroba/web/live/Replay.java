package org.hiroba.web.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;

/** Brings a client that comes back up to date: from the ring if that reaches far enough, else from the journal. */
final class Replay {
    private static final int PAGE = 256;
    private static final int AT_ONCE = 4;

    private final Journal journal;
    private final EventEncoder encoder;
    private final EventRing ring;
    private final LongSupplier ringCompleteAfter;
    private final int farthest;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    Replay(Journal journal, EventEncoder encoder, EventRing ring, LongSupplier ringCompleteAfter, int farthest) {
        this.journal = journal;
        this.encoder = encoder;
        this.ring = ring;
        this.ringCompleteAfter = ringCompleteAfter;
        this.farthest = farthest;
    }

    /** @return false if the client is too far behind, or ahead, and was told to reload */
    boolean begin(LiveConnection connection, Optional<Long> after) throws InterruptedException {
        EventRing.Mark now = ring.mark();
        long position = after.orElse(now.sequence());
        if (position > now.sequence() || position < now.sequence() - farthest) {
            connection.say(new ServerLine.Reload());
            return false;
        }
        connection.say(new ServerLine.Ready(position, connection.person()));
        long slot = after.isEmpty() ? now.slot() : place(position);
        if (slot >= 0) {
            connection.reader().begin(slot, position);
            connection.goLive();
        } else {
            fromJournal(connection, position);
        }
        return true;
    }

    private void fromJournal(LiveConnection connection, long after) throws InterruptedException {
        readers.acquire();
        try {
            long position = after;
            long slot = -1;
            while (slot < 0 && connection.isOpen()) {
                position = tellPage(connection, position);
                slot = place(position);
                connection.awaitSaid();
            }
            connection.reader().begin(slot, position);
            connection.goLive();
        } finally {
            readers.release();
        }
    }

    /** Where to go on in the ring, or -1 if it does not hold everything after the position. */
    private long place(long position) {
        return position < ringCompleteAfter.getAsLong() ? -1 : ring.slotAfter(position);
    }

    private long tellPage(LiveConnection connection, long after) {
        List<JournalEntry> entries = journal.read(after, PAGE);
        List<JournalEntry> heard = entries.stream()
                .filter(entry -> connection.subscriptions().hears(entry.event().audience()))
                .toList();
        encoder.encode(heard).forEach(event -> connection.say(event.line()));
        return entries.isEmpty() ? ring.mark().sequence() : entries.getLast().sequence();
    }
}
