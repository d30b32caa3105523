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
    private static final long FIRST = 1;

    /** As somebody is when written down for the first time. */
    public static StoredPerson beginning(Person person) {
        return new StoredPerson(person, Profile.EMPTY, FIRST);
    }

    public PersonId id() {
        return person.id();
    }
}
