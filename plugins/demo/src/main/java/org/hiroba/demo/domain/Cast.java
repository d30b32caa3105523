package org.hiroba.demo.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.PersonId;

/** The people of the story who are here now, by login. */
record Cast(Map<String, PersonId> people) {
    PersonId of(String login) {
        PersonId person = people.get(login);
        if (person == null) {
            throw new IllegalStateException("The story knows nobody called " + login);
        }
        return person;
    }

    /** Those named, or everybody if nobody is. */
    List<PersonId> of(Collection<String> logins) {
        return logins.isEmpty()
                ? List.copyOf(people.values())
                : logins.stream().map(this::of).toList();
    }
}
