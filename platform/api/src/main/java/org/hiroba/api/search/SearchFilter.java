package org.hiroba.api.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;

/**
 * What narrows a search; every part that is not empty must hold.
 *
 * @param kinds any of them, e.g. {@code post}
 * @param author who made it
 * @param audience where it is, e.g. one group
 * @param from made at or after
 * @param until made before
 * @param labels all of them
 */
public record SearchFilter(
        Set<String> kinds,
        Optional<PersonId> author,
        Optional<Audience> audience,
        Optional<Instant> from,
        Optional<Instant> until,
        Set<String> labels) {
    public static final SearchFilter NONE = new SearchFilter(
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    /** Of one kind only. */
    public static SearchFilter kind(String kind) {
        return new SearchFilter(
                Set.of(kind), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }
}
