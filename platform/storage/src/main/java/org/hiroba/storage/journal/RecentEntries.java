package org.hiroba.storage.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.event.JournalEntry;
import org.jspecify.annotations.Nullable;

/** The last committed entries, in a ring; guarded by the window's lock. */
final class RecentEntries {
    private final @Nullable JournalEntry[] ring;
    private long added;
    /** Every entry after this number is in the ring. */
    private long completeAfter;

    RecentEntries(int capacity, long completeAfter) {
        this.ring = new JournalEntry[capacity];
        this.completeAfter = completeAfter;
    }

    void add(JournalEntry entry) {
        int place = (int) (added % ring.length);
        JournalEntry oldest = ring[place];
        if (oldest != null) {
            completeAfter = oldest.sequence();
        }
        ring[place] = entry;
        added++;
    }

    Optional<List<JournalEntry>> read(long afterSequence, int limit) {
        if (afterSequence < completeAfter) {
            return Optional.empty();
        }
        long from = firstAfter(afterSequence);
        long to = Math.min(added, from + limit);
        var result = new ArrayList<JournalEntry>((int) (to - from));
        for (long i = from; i < to; i++) {
            result.add(at(i));
        }
        return Optional.of(result);
    }

    private long firstAfter(long sequence) {
        long low = Math.max(0, added - ring.length);
        long high = added;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (at(middle).sequence() > sequence) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private JournalEntry at(long index) {
        JournalEntry entry = ring[(int) (index % ring.length)];
        if (entry == null) {
            throw new IllegalStateException("Nothing was added at " + index);
        }
        return entry;
    }
}
