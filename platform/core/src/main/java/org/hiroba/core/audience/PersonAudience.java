package org.hiroba.core.audience;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;

/** One person alone: what only this person is told. */
public final class PersonAudience implements AudienceKind {
    private final People people;

    public PersonAudience(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return person.toString().equals(id) && people.find(person).filter(Person::isActive).isPresent();
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return maySee(person, id);
    }

    @Override
    public Collection<PersonId> members(String id) {
        return find(id).map(Person::id).map(List::of).orElse(List.of());
    }

    @Override
    public List<String> audiencesOf(PersonId person) {
        return maySee(person, person.toString()) ? List.of(person.toString()) : List.of();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return find(id).map(Person::name);
    }

    @Override
    public String path(String id) {
        return "people/" + id;
    }

    private Optional<Person> find(String id) {
        try {
            return people.find(PersonId.parse(id)).filter(Person::isActive);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
