package org.hiroba.core.access;

import java.time.Instant;
import org.hiroba.api.identity.PersonId;

/**
 * Somebody signed in on one device.
 *
 * @param id names the session without being of any use to get in
 * @param device in a few words, e.g. {@code Chrome, Windows}
 * @param address from where it was started
 * @param startedAt when the person signed in
 * @param usedAt when the person last did something; to the minute
 */
public record Session(
        long id, PersonId person, String device, String address, Instant startedAt, Instant usedAt) {}
