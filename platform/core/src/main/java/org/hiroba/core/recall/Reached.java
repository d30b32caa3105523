package org.hiroba.core.recall;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/**
 * Somebody whom recalled content had reached, or may have.
 *
 * @param at when its bytes were handed out; empty where no more is known than that the person was there since
 */
public record Reached(PersonId person, Reach reach, Optional<Instant> at) {}
