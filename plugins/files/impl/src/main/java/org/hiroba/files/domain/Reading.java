package org.hiroba.files.domain;

import org.hiroba.api.media.DocumentOutcome;

/**
 * What became of reading a document.
 *
 * @param hash of its bytes
 * @param tries how often it was begun
 * @param pages how many can be shown
 */
public record Reading(String hash, State state, int tries, int pages) {
    /** How far it has come. */
    public enum State {
        WAITING,
        DONE,
        UNSUPPORTED,
        PROTECTED,
        BROKEN,
        TOO_COSTLY;

        /** @throws IllegalArgumentException for what is no end: it waits on */
        static State of(DocumentOutcome outcome) {
            return valueOf(outcome.name());
        }
    }

    Reading begun() {
        return new Reading(hash, state, tries + 1, pages);
    }

    Reading ended(State end, int shownPages) {
        return new Reading(hash, end, tries, shownPages);
    }
}
