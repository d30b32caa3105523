package org.hiroba.core.access;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/** Keeps the hashes of passwords, in PHC format. */
public interface CredentialRepository {
    Optional<String> find(PersonId person);

    /** Whether it is the person's hash still; if so it stays until the transaction ends, within which this is asked. */
    boolean hold(PersonId person, String phc);

    void save(PersonId person, String phc, Instant changedAt);

    void remove(PersonId person);
}
