package org.hiroba.core.audit;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/**
 * Which lines of the audit log somebody wants to see.
 *
 * @param person who did it
 * @param action the action or its beginning, e.g. {@code account.}
 * @param from the first instant, included
 * @param until the last instant, excluded
 */
public record AuditFilter(
        Optional<PersonId> person, Optional<String> action, Optional<Instant> from, Optional<Instant> until) {
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
