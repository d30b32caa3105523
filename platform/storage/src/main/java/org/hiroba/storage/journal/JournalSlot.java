package org.hiroba.storage.journal;

import org.hiroba.api.event.JournalEntry;

/** A reserved number; guarded by the window's lock. */
final class JournalSlot {
    private enum State {
        IN_FLIGHT,
        COMMITTED,
        DROPPED
    }

    private final JournalEntry entry;
    private boolean warned;
    private State state = State.IN_FLIGHT;

    JournalSlot(JournalEntry entry) {
        this.entry = entry;
    }

    JournalEntry entry() {
        return entry;
    }

    /** True the first time. */
    boolean warnOnce() {
        boolean first = !warned;
        warned = true;
        return first;
    }

    void end(boolean committed) {
        state = committed ? State.COMMITTED : State.DROPPED;
    }

    boolean hasEnded() {
        return state != State.IN_FLIGHT;
    }

    boolean isCommitted() {
        return state == State.COMMITTED;
    }
}
