package org.hiroba.web.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that follows the journal and fills the ring. */
final class JournalTail implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);
    private static final Set<String> EFFECTIVE =
            Set.of(AudienceKind.MEMBERSHIP_CHANGED, People.CHANGED, Contents.RECALLED);
    private static final int MOST_ENTRIES = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** What the tail tells the hub, on its thread. */
    interface Listener {
        /** Members of the entry's audience changed; the event itself will stand in the slot. */
        void membershipChanged(JournalEntry entry, long slot);

        /** Somebody came, changed or went. */
        void personChanged(JournalEntry entry);

        /** The ring has come further. */
        void published(long fromSlot, long toSlot);
    }

    private final Journal journal;
    private final EventEncoder encoder;
    private final EventRing ring;
    private final Batches batches;
    private final Listener listener;
    private final long startPosition;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile Complete complete;
    private volatile boolean stopped;

    /** From that sequence on the ring holds all that can be told in the vocabulary. */
    private record Complete(int vocabulary, long afterSequence) {}

    JournalTail(Journal journal, EventEncoder encoder, EventRing ring, Batches batches, Listener listener) {
        this.journal = journal;
        this.encoder = encoder;
        this.ring = ring;
        this.batches = batches;
        this.listener = listener;
        this.startPosition = journal.position();
        this.complete = new Complete(encoder.vocabulary(), ring.mark().sequence());
    }

    /**
     * After which sequence the ring holds everything. What was put in before a plugin came that tells more lacks its events;
     * the journal has them.
     */
    long completeAfter() {
        Complete now = complete;
        return now.vocabulary() == encoder.vocabulary() ? now.afterSequence() : ring.mark().sequence();
    }

    /** Waits until everything is in the ring that was there when the tail was made. */
    boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        long pause = 0;
        while (!stopped) {
            try {
                follow();
                pause = 0;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (pause == 0) {
                    LOG.warn("The live stream cannot read the journal; it tries again", e);
                }
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause + 200);
                if (!rest(pause)) {
                    return;
                }
            }
        }
    }

    private void follow() throws InterruptedException {
        long after = ring.mark().sequence();
        if (after >= startPosition) {
            caughtUp.countDown();
        }
        if (journal.awaitBeyond(after, PATIENCE) <= after) {
            return;
        }
        List<JournalEntry> entries = journal.read(after, MOST_ENTRIES);
        if (!entries.isEmpty()) {
            take(entries);
        }
    }

    /** Recalls and changes of membership or people take effect at their own place, before what comes after them. */
    private void take(List<JournalEntry> entries) {
        int vocabulary = encoder.vocabulary();
        if (vocabulary != complete.vocabulary()) {
            complete = new Complete(vocabulary, ring.mark().sequence());
        }
        List<RingEvent> events = encoder.encode(entries);
        int begin = 0;
        for (JournalEntry entry : entries) {
            if (EFFECTIVE.contains(entry.event().type())) {
                begin = publishBefore(entry, events, begin);
                takeEffect(entry);
            }
        }
        publish(events.subList(begin, events.size()), entries.getLast().sequence());
    }

    private void takeEffect(JournalEntry entry) {
        switch (entry.event().type()) {
            case AudienceKind.MEMBERSHIP_CHANGED -> listener.membershipChanged(entry, ring.mark().slot());
            case People.CHANGED -> listener.personChanged(entry);
            default -> {
                entry.event().subject().ifPresent(ring::forget);
                batches.forget();
            }
        }
    }

    private int publishBefore(JournalEntry entry, List<RingEvent> events, int begin) {
        int end = begin;
        while (end < events.size() && events.get(end).sequence() < entry.sequence()) {
            end++;
        }
        publish(events.subList(begin, end), entry.sequence() - 1);
        return end;
    }

    private void publish(List<RingEvent> events, long upToSequence) {
        long from = ring.mark().slot();
        ring.publish(events, upToSequence);
        if (!events.isEmpty()) {
            listener.published(from, from + events.size());
        }
    }

    private boolean rest(long millis) {
        try {
            return !new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS) && !stopped;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
