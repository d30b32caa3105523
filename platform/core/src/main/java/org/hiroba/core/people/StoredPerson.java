package org.hiroba.core.people;

import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Profile;

/**
 * A person as the database has it.
 *
 * @param version grows with each change
 */
public record StoredPerson(Person person, Profile profile, long version) {
    public PersonId id() {
        return person.id();
    }
}
