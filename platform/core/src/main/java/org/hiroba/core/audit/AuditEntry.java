package org.hiroba.core.audit;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/**
 * One line of the audit log.
 *
 * @param id growing with time
 * @param person who did it; empty where nobody has proved to be anybody, e.g. a refused sign-in
 * @param action what was done, e.g. {@code account.disabled}; also names its text {@code audit.<action>}
 * @param subject to what or whom, e.g. {@code person:17}; may be empty
 * @param origin through which door and from which address, e.g. {@code PORTAL 192.0.2.7}
 * @param details a few words for people; without secrets; may be empty
 */
public record AuditEntry(
        long id,
        Instant at,
        Optional<PersonId> person,
        String action,
        String subject,
        String origin,
        String details) {}
