package org.hiroba.web.live;

/**
 * Several events as one message: those of the 64 slots from {@code from} whose bit is set. Connections that see the same
 * events share it.
 */
record Batch(long from, long mask, byte[] message) {
    /** What a batch is called while it is looked for. */
    boolean is(long otherFrom, long otherMask) {
        return from == otherFrom && mask == otherMask;
    }
}
