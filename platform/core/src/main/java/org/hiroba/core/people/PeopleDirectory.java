package org.hiroba.core.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;

/**
 * Everybody in memory, sorted by reading: a company has thousands of people at most, and every line on every screen names
 * one. Who is not found there is looked for in the database, so that a transaction sees the people that it just made.
 *
 * <p><b>Threads:</b> safe for concurrent calls; reading takes no lock.
 */
public final class PeopleDirectory implements People {
    private final PersonRepository repository;
    private final Map<PersonId, DirectoryEntry> byId = new ConcurrentHashMap<>();
    private final Map<String, DirectoryEntry> byLogin = new ConcurrentHashMap<>();
    private final NavigableMap<SortKey, DirectoryEntry> sorted = new ConcurrentSkipListMap<>();

    public PeopleDirectory(PersonRepository repository) {
        this.repository = repository;
        repository.all().forEach(this::put);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(byId.get(id))
                .map(DirectoryEntry::stored)
                .or(() -> repository.find(id))
                .map(StoredPerson::person);
    }

    @Override
    public Optional<Person> findByLogin(String login) {
        String wanted = Login.normalise(login);
        return Optional.ofNullable(byLogin.get(wanted))
                .map(DirectoryEntry::stored)
                .or(() -> repository.findByLogin(wanted))
                .map(StoredPerson::person);
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(person -> found.put(id, person)));
        return found;
    }

    @Override
    public List<Person> list(PersonStatus first, PersonStatus... further) {
        Set<PersonStatus> wanted = EnumSet.of(first, further);
        return people().filter(person -> wanted.contains(person.status())).toList();
    }

    @Override
    public List<Person> search(String words, int limit) {
        return search(Set.of(PersonStatus.ACTIVE), words, limit);
    }

    @Override
    public List<Person> search(Set<PersonStatus> states, String words, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("Limit is not within 1 to 100: " + limit);
        }
        Words wanted = Words.of(words);
        if (wanted.isEmpty()) {
            return people().filter(person -> states.contains(person.status())).limit(limit).toList();
        }
        return sorted.values().stream()
                .filter(entry -> states.contains(entry.stored().person().status()))
                .map(entry -> new Found(entry, entry.fit(wanted)))
                .filter(found -> found.fit() > 0)
                .sorted(Comparator.comparingInt(Found::fit).reversed())
                .limit(limit)
                .map(found -> found.entry().stored().person())
                .toList();
    }

    /**
     * Whether the person is active by the database, not only in memory; if so, stays so until the transaction ends, within which
     * this is asked. A password's row, if that is held too, is held first.
     */
    public boolean holdActive(PersonId id) {
        return repository.holdActive(id);
    }

    @Override
    public Profile profile(PersonId id) {
        return Optional.ofNullable(byId.get(id))
                .map(DirectoryEntry::stored)
                .or(() -> repository.find(id))
                .map(StoredPerson::profile)
                .orElse(Profile.EMPTY);
    }

    /** Takes in a committed state, unless a newer one is there already. */
    synchronized void put(StoredPerson stored) {
        DirectoryEntry old = byId.get(stored.id());
        if (old != null && old.stored().version() >= stored.version()) {
            return;
        }
        DirectoryEntry entry = DirectoryEntry.of(stored);
        byId.put(stored.id(), entry);
        byLogin.put(stored.person().login(), entry);
        sorted.put(entry.key(), entry);
        if (old != null && !old.key().equals(entry.key())) {
            sorted.remove(old.key());
        }
    }

    synchronized void remove(PersonId id) {
        DirectoryEntry old = byId.remove(id);
        if (old != null) {
            byLogin.remove(old.stored().person().login());
            sorted.remove(old.key());
        }
    }

    private Stream<Person> people() {
        return sorted.values().stream().map(entry -> entry.stored().person());
    }

    private record Found(DirectoryEntry entry, int fit) {}
}
