package org.hiroba.people.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchName;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;
import org.hiroba.api.search.SearchTouch;

/** Those who are here, by name, reading, login, affiliation and what they tell about themselves. */
public record PersonSource(People people) implements SearchSource {
    private static final String KIND = "person";
    private static final Set<PersonStatus> HERE = Set.of(PersonStatus.ACTIVE, PersonStatus.INVITED);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String titleKey() {
        return "people.search.person";
    }

    @Override
    public String severalKey() {
        return "people.search.person.several";
    }

    @Override
    public String icon() {
        return "people";
    }

    @Override
    public SearchTouch touchedBy(JournalEntry entry) {
        return entry.event().type().equals(People.CHANGED)
                ? SearchTouch.of(List.of(Long.parseLong(entry.event().details().get(People.CHANGED_PERSON))))
                : SearchTouch.NONE;
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return people.findAll(ids.stream().map(PersonId::new).toList()).values().stream()
                .filter(person -> HERE.contains(person.status()))
                .collect(Collectors.toMap(person -> person.id().value(), this::item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return here().map(person -> person.id().value())
                .filter(id -> id > after)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public long count() {
        return here().count();
    }

    private Stream<Person> here() {
        return people.list(PersonStatus.ACTIVE, PersonStatus.INVITED).stream();
    }

    private SearchItem item(Person person) {
        Profile profile = people.profile(person.id());
        return new SearchItem(
                new ContentRef(KIND, person.id().value()),
                Audience.COMPANY,
                Optional.empty(),
                Instant.EPOCH,
                new SearchText(
                        person.affiliation(),
                        (profile.hobbies() + "\n" + profile.about()).strip(),
                        List.of(new SearchName(person.name(), person.reading()), new SearchName(person.login(), ""))),
                "people/" + person.id(),
                Set.of());
    }
}
