package org.hiroba.ui.dev;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;

/** A journal in memory, in which every append commits at once. */
public final class MemoryJournal implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public synchronized Stamp append(DomainEvent event) {
        Stamp stamp = new Stamp(entries.size() + 1L, Instant.ofEpochSecond(entries.size()));
        entries.add(new JournalEntry(stamp, event));
        notifyAll();
        return stamp;
    }

    @Override
    public synchronized List<JournalEntry> read(long afterSequence, int limit) {
        return entries.stream()
                .filter(entry -> entry.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long position() {
        return entries.size();
    }

    @Override
    public synchronized long awaitBeyond(long sequence, Duration timeout)
            throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (position() <= sequence) {
            long remaining = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (remaining <= 0) {
                break;
            }
            wait(remaining);
        }
        return position();
    }
}
