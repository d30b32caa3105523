package org.hiroba.reader;

import java.io.IOException;

/** A document that is not read, and why. */
final class UnreadableException extends IOException {
    private final Outcome outcome;

    UnreadableException(Outcome outcome) {
        super(outcome.name());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
