package org.hiroba.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;

/** People in memory, so that the tests of content do not need accounts. */
public final class FakePeople implements People {
    private final Map<PersonId, Person> all = new ConcurrentHashMap<>();

    public Person add(String login, String name) {
        return add(login, name, PersonStatus.ACTIVE, Role.MEMBER);
    }

    public Person add(String login, String name, PersonStatus status, Role role) {
        Person person = new Person(
                new PersonId(all.size() + 1L),
                login,
                name,
                login,
                "本店",
                role,
                status,
                Language.JA,
                Optional.empty());
        all.put(person.id(), person);
        return person;
    }

    public Caller caller(String login) {
        Person person = findByLogin(login).orElseThrow();
        return new Caller(person.id(), person.role(), Door.PORTAL);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Person> findByLogin(String login) {
        return all.values().stream()
                .filter(person -> person.login().equals(login.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        return all.values().stream()
                .filter(person -> ids.contains(person.id()))
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public List<Person> list(PersonStatus first, PersonStatus... further) {
        List<PersonStatus> wanted = new ArrayList<>(List.of(further));
        wanted.add(first);
        return all.values().stream().filter(person -> wanted.contains(person.status())).toList();
    }

    @Override
    public List<Person> search(String words, int limit) {
        return search(Set.of(PersonStatus.ACTIVE), words, limit);
    }

    @Override
    public List<Person> search(Set<PersonStatus> states, String words, int limit) {
        return all.values().stream().filter(p -> states.contains(p.status()) && p.name().contains(words)).limit(limit).toList();
    }

    @Override
    public Profile profile(PersonId id) {
        return Profile.EMPTY;
    }
}
