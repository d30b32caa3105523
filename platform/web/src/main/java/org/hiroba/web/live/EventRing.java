package org.hiroba.web.live;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hiroba.api.content.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * The last events in slots that are numbered for ever. One thread publishes; any number read without a lock, each from a
 * place of its own.
 */
final class EventRing {
    /** How far the ring has come: slots below {@code slot} are filled, entries up to {@code sequence} are in. */
    record Mark(long slot, long sequence) {}

    private final AtomicReferenceArray<RingEvent> slots;
    private final long mostBytes;
    private long bytes;
    private volatile Mark mark;
    private volatile Mark tail;

    /** @param startsAfter sequence of the last entry that will not be in it */
    EventRing(int slots, long mostBytes, long startsAfter) {
        if (Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("Not a power of two: " + slots);
        }
        this.slots = new AtomicReferenceArray<>(slots);
        this.mostBytes = mostBytes;
        this.mark = new Mark(0, startsAfter);
        this.tail = mark;
    }

    Mark mark() {
        return mark;
    }

    /** Adds events, and moves on to the sequence even where none of its entries is told to anybody. */
    void publish(List<RingEvent> events, long upToSequence) {
        long slot = mark.slot();
        for (RingEvent event : events) {
            makeRoomFor(event, slot);
            slots.set(index(slot), event);
            bytes += event.line().length;
            slot++;
        }
        mark = new Mark(slot, upToSequence);
    }

    /** What is in the slot; null if it is no longer there. */
    @Nullable RingEvent get(long slot) {
        RingEvent event = slots.get(index(slot));
        return slot >= tail.slot() ? event : null;
    }

    /** The first slot after the sequence, or -1 if events after it have left the ring already. */
    long slotAfter(long sequence) {
        Mark oldest = tail;
        if (sequence < oldest.sequence()) {
            return -1;
        }
        long low = oldest.slot();
        long high = mark.slot();
        while (low < high) {
            long middle = (low + high) >>> 1;
            RingEvent event = get(middle);
            if (event == null || event.sequence() <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sequence < tail.sequence() ? -1 : low;
    }

    /** Takes the words of recalled content out of everything that was said of it. Called by the publishing thread. */
    void forget(ContentRef subject) {
        for (long slot = tail.slot(); slot < mark.slot(); slot++) {
            RingEvent event = slots.get(index(slot));
            if (event.isTold() && event.subject().filter(subject::equals).isPresent()) {
                bytes -= event.line().length;
                slots.set(index(slot), event.withoutWords());
            }
        }
    }

    private void makeRoomFor(RingEvent event, long slot) {
        while (slot - tail.slot() >= slots.length()
                || (bytes + event.line().length > mostBytes && tail.slot() < slot)) {
            RingEvent oldest = slots.get(index(tail.slot()));
            bytes -= oldest.line().length;
            tail = new Mark(tail.slot() + 1, oldest.sequence());
        }
    }

    private int index(long slot) {
        return (int) (slot & (slots.length() - 1));
    }
}
