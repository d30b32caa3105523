package org.hiroba.core.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.identity.PersonId;

/**
 * Counts how often all that a person has of one kind was ended. What is committed but not in memory yet cannot be found and ended
 * there; so whoever begins it compares the count before with the one when it is in memory, and whoever ends counts before looking.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Endings {
    private final Map<PersonId, Long> counts = new ConcurrentHashMap<>();

    long of(PersonId person) {
        return counts.getOrDefault(person, 0L);
    }

    void add(PersonId person) {
        counts.merge(person, 1L, Long::sum);
    }
}
