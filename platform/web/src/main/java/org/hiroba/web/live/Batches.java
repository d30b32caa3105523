package org.hiroba.web.live;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Joins events into messages and remembers the last ones, so that all who see the same get the same bytes. */
final class Batches {
    private static final int REMEMBERED = 64;

    private final EventRing ring;
    private final AtomicReferenceArray<@Nullable Batch> recent = new AtomicReferenceArray<>(REMEMBERED);

    Batches(EventRing ring) {
        this.ring = ring;
    }

    /** The message for the slots whose bits are set; null if one of them has left the ring. */
    byte @Nullable [] message(long from, long mask) {
        int shift = Long.numberOfTrailingZeros(mask);
        long first = from + shift;
        long shape = mask >>> shift;
        if (shape == 1) {
            RingEvent only = ring.get(first);
            return only == null ? null : only.line();
        }
        int place = place(first, shape);
        Batch known = recent.get(place);
        if (known != null && known.is(first, shape)) {
            return known.message();
        }
        byte[] joined = join(first, shape);
        if (joined != null) {
            recent.set(place, new Batch(first, shape, joined));
        }
        return joined;
    }

    void forget() {
        for (int i = 0; i < REMEMBERED; i++) {
            recent.set(i, null);
        }
    }

    private byte @Nullable [] join(long first, long shape) {
        RingEvent[] events = new RingEvent[Long.bitCount(shape)];
        int length = events.length - 1;
        int count = 0;
        for (long rest = shape; rest != 0; rest &= rest - 1) {
            RingEvent event = ring.get(first + Long.numberOfTrailingZeros(rest));
            if (event == null) {
                return null;
            }
            events[count++] = event;
            length += event.line().length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (int i = 0; i < events.length; i++) {
            if (i > 0) {
                joined.put((byte) '\n');
            }
            joined.put(events[i].line());
        }
        return joined.array();
    }

    private static int place(long first, long shape) {
        return (int) ((first * 31 + Long.hashCode(shape)) & (REMEMBERED - 1));
    }
}
