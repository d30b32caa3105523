package org.hiroba.core.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;

/** Everybody in memory, sorted by reading. */
public final class PeopleDirectory implements People {
    @Override
    public Optional<Person> find(PersonId id) { throw new UnsupportedOperationException(); }

    @Override
    public Optional<Person> findByLogin(String login) { throw new UnsupportedOperationException(); }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) { throw new UnsupportedOperationException(); }

    @Override
    public List<Person> list(PersonStatus first, PersonStatus... further) { throw new UnsupportedOperationException(); }

    @Override
    public List<Person> search(String words, int limit) { throw new UnsupportedOperationException(); }

    @Override
    public Profile profile(PersonId id) { throw new UnsupportedOperationException(); }
}
