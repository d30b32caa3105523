package org.hiroba.web.live;

import java.util.function.Function;
import org.hiroba.api.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * One connection's place in the ring. Used by whoever holds the connection's outbox, one at a time.
 */
final class RingReader {
    private static final int MOST_SLOTS = Long.SIZE;
    private static final int MOST_BYTES = 32 * 1024;

    private final EventRing ring;
    private final Batches batches;
    private final Hearing hearing;
    private final Function<ServerLine, byte[]> encode;
    private volatile long slot;
    /** What the client had before it came to the ring. The journal may have told it more than the ring held then. */
    private volatile long begunAfter;
    /** Up to here the client has had everything that is for it. */
    private volatile long sequence;
    /** What the client itself knows of that. */
    private long told;
    private volatile boolean tellPosition;
    private boolean fallenOut;

    /** Whether what stands in the slot is for this connection. */
    interface Hearing {
        boolean hears(Audience audience, long slot);
    }

    RingReader(EventRing ring, Batches batches, Hearing hearing, Function<ServerLine, byte[]> encode) {
        this.ring = ring;
        this.batches = batches;
        this.hearing = hearing;
        this.encode = encode;
    }

    /** Sets out from a place; before the outbox goes live. */
    void begin(long fromSlot, long afterSequence) {
        slot = fromSlot;
        begunAfter = afterSequence;
        sequence = afterSequence;
        told = afterSequence;
    }

    /** Asks to tell the client how far the stream has come, if that has changed since it last heard something. */
    void tellPosition() {
        tellPosition = true;
    }

    boolean hasFallenOut() {
        return fallenOut;
    }

    byte[] resume() {
        return encode.apply(new ServerLine.Resume(sequence));
    }

    /** The next message, or null if there is nothing for this connection at the moment. */
    byte @Nullable [] next() {
        while (!fallenOut) {
            EventRing.Mark mark = ring.mark();
            if (slot == mark.slot()) {
                return position(mark);
            }
            byte[] message = collect(Math.min(mark.slot(), slot + MOST_SLOTS));
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    private byte @Nullable [] position(EventRing.Mark mark) {
        if (!tellPosition) {
            return null;
        }
        tellPosition = false;
        sequence = Math.max(sequence, mark.sequence());
        if (told == sequence) {
            return null;
        }
        told = sequence;
        return encode.apply(new ServerLine.At(sequence));
    }

    private byte @Nullable [] collect(long to) {
        long from = slot;
        long next = from;
        long mask = 0;
        long last = sequence;
        int bytes = 0;
        for (; next < to; next++) {
            RingEvent event = ring.get(next);
            if (event == null) {
                fallenOut = true;
                return null;
            }
            if (event.isTold()
                    && event.sequence() > begunAfter
                    && hearing.hears(event.audience(), next)) {
                bytes += event.line().length;
                if (bytes > MOST_BYTES && mask != 0) {
                    break;
                }
                mask |= 1L << (next - from);
            }
            last = Math.max(last, event.sequence());
        }
        return mask == 0 ? passOver(next, last) : message(from, mask, next, last);
    }

    private byte @Nullable [] passOver(long next, long last) {
        slot = next;
        sequence = last;
        return null;
    }

    private byte @Nullable [] message(long from, long mask, long next, long last) {
        byte[] message = batches.message(from, mask);
        if (message == null) {
            fallenOut = true;
            return null;
        }
        passOver(next, last);
        told = last;
        // Empty if its only event was recalled at this very moment.
        return message.length == 0 ? null : message;
    }
}
