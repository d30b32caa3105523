package org.hiroba.core.access;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/**
 * A token of the API as its owner sees it; the secret is shown once, when it is made.
 *
 * @param name what it is for, in the owner's words
 * @param usedAt when it was last used, to the minute
 */
public record AccessToken(
        long id,
        PersonId person,
        String name,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> usedAt) {}
