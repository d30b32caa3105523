package org.hiroba.core.recall;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/**
 * An administrator's wish to look at a sealed copy, and what another one made of it.
 *
 * @param openUntil until when the two may look; empty unless agreed
 */
public record Unsealing(
        long id,
        long recall,
        String reason,
        PersonId askedBy,
        Instant askedAt,
        Optional<PersonId> decidedBy,
        Optional<Instant> decidedAt,
        Optional<Instant> openUntil) {
    /** The kind of the content by which administrators are told of a wish. */
    public static final String KIND = "unsealing";

    /** How it stands. */
    public enum State {
        ASKED,
        LAPSED,
        DECLINED,
        OPEN,
        CLOSED
    }

    public State state(Instant now) {
        if (openUntil.isPresent()) {
            return now.isBefore(openUntil.get()) ? State.OPEN : State.CLOSED;
        }
        if (decidedBy.isPresent()) {
            return State.DECLINED;
        }
        return now.isBefore(askedAt.plus(Unsealings.WAITS)) ? State.ASKED : State.LAPSED;
    }
}
