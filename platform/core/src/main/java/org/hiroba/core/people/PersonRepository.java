package org.hiroba.core.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;

/** Keeps everybody. Changes of somebody who does not exist change nothing. */
public interface PersonRepository {
    List<StoredPerson> all();

    Optional<StoredPerson> find(PersonId id);

    /** @param login as {@link Login#normalise} makes it */
    Optional<StoredPerson> findByLogin(String login);

    /** @throws HirobaException CONFLICT if the login is taken */
    void insert(Person person);

    void update(PersonId id, PersonChange change);

    void updateStatus(PersonId id, PersonStatus status);

    void updateRole(PersonId id, Role role);

    void delete(PersonId id);

    /** Whether the person is active; if so, stays so until the transaction ends. */
    boolean holdActive(PersonId id);

    /** Active administrators, who stay so until the transaction ends. */
    Set<PersonId> lockAdministrators();
}
