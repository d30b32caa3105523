package org.hiroba.groups.api;

import java.time.Instant;
import org.hiroba.api.identity.PersonId;

/**
 * A group as those see it who may.
 *
 * @param name unique in the company, whatever its case and width
 * @param purpose what it is for; never empty
 * @param owner who looks after it
 * @param archived nothing can be added any more
 */
public record Group(
        GroupId id,
        String name,
        String purpose,
        Lane lane,
        Openness openness,
        PersonId owner,
        Instant createdAt,
        boolean archived) {}
