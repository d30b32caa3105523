package org.hiroba.core.access;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/** Keeps invitations, at most one for each person. */
public interface InvitationRepository {
    /** An invitation with the hash of its secret. */
    record StoredInvitation(PersonId person, String hash, Instant expiresAt) {}

    Optional<StoredInvitation> find(String hash);

    /** Also removes an earlier one of the person. */
    void save(StoredInvitation invitation);

    /** @return whether it was there: of several at once one alone is told so */
    boolean remove(String hash);

    void removeOf(PersonId person);

    void removeExpired(Instant now);
}
