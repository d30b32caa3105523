package org.hiroba.ui.dev;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;

/** A few colleagues in memory. */
public final class SamplePeople implements People {
    private final Map<PersonId, Person> people = new ConcurrentSkipListMap<>();

    public SamplePeople(Language language) {
        add(1, "hanako", "山本 花子", "やまもと はなこ", "本社・人事", Role.ADMINISTRATOR, language);
        add(2, "ichiro", "田中 一郎", "たなか いちろう", "千葉店・店長", Role.MEMBER, language);
        add(3, "misaki", "鈴木 美咲", "すずき みさき", "本社・商品企画", Role.MEMBER, language);
        add(4, "ken", "佐藤 健", "さとう けん", "横浜店", Role.MEMBER, language);
        add(5, "emma", "Emma Wright", "エマ ライト", "Overseas office", Role.MEMBER, language);
    }

    public void put(Person person) {
        people.put(person.id(), person);
    }

    private void add(
            long id, String login, String name, String reading, String affiliation, Role role,
            Language language) {
        put(new Person(
                new PersonId(id), login, name, reading, affiliation, role,
                PersonStatus.ACTIVE, language, Optional.empty()));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> findByLogin(String login) {
        return people.values().stream().filter(each -> each.login().equals(login)).findFirst();
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        return people.values().stream()
                .filter(each -> ids.contains(each.id()))
                .collect(Collectors.toMap(Person::id, each -> each));
    }

    @Override
    public List<Person> list(PersonStatus first, PersonStatus... further) {
        return people.values().stream()
                .filter(each -> each.status() == first
                        || Arrays.asList(further).contains(each.status()))
                .sorted(Comparator.comparing(Person::reading))
                .toList();
    }

    @Override
    public List<Person> search(String words, int limit) {
        return people.values().stream()
                .filter(each -> each.name().contains(words))
                .limit(limit)
                .toList();
    }

    @Override
    public Profile profile(PersonId id) {
        return Profile.EMPTY;
    }
}
