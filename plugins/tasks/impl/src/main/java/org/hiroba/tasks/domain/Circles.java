package org.hiroba.tasks.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;

/**
 * Those involved in tasks that belong to no group, as audiences. The same people are one circle, however many tasks they
 * share; a circle never changes, so that who could see something yesterday is no secret tomorrow. All are kept in memory.
 */
public final class Circles implements AudienceKind {
    public static final String KIND = "task-circle";

    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final Map<Long, List<PersonId>> members = new ConcurrentHashMap<>();
    private final Map<List<PersonId>, Long> ids = new ConcurrentHashMap<>();
    private final Map<PersonId, Set<Long>> ofPeople = new ConcurrentHashMap<>();

    public Circles(PluginContext hiroba, TaskRepository repository) {
        this.hiroba = hiroba;
        this.repository = repository;
        refresh();
    }

    /** Learns of circles that somebody else has just made. */
    void refresh() {
        repository.listCircles().forEach(this::remember);
    }

    /**
     * The audience of these people, made if it is not there yet; that of one person alone is the platform's. Called within
     * the transaction that needs it; two that make the same circle at the same moment meet at the table's key: the second
     * one's transaction fails, and is made again after {@link #refresh}.
     */
    Audience of(Collection<PersonId> people, PersonId actor) {
        List<PersonId> sorted = people.stream().distinct().sorted().toList();
        if (sorted.size() == 1) {
            return Audience.of(sorted.getFirst());
        }
        Optional<Long> known = Optional.ofNullable(ids.get(sorted)).or(() -> repository.findCircle(sorted));
        if (known.isPresent()) {
            return audience(known.get());
        }
        long id = hiroba.ids().next();
        repository.insertCircle(id, sorted);
        // At once: whoever is named in its first task may see it. Should the transaction fail, nothing ever names this id.
        members.put(id, sorted);
        hiroba.journal().append(DomainEvent.of(MEMBERSHIP_CHANGED, audience(id), actor));
        hiroba.transactions().afterCommit(() -> remember(id, sorted));
        return audience(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return membersOf(id).contains(person);
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return maySee(person, id);
    }

    @Override
    public Collection<PersonId> members(String id) {
        return membersOf(id);
    }

    @Override
    public List<String> audiencesOf(PersonId person) {
        return ofPeople.getOrDefault(person, Set.of()).stream()
                .map(id -> Long.toString(id))
                .toList();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        List<PersonId> all = membersOf(id);
        return all.contains(viewer)
                ? Optional.of(String.join("、", all.stream()
                        .flatMap(person -> hiroba.people().find(person).stream())
                        .map(Person::name)
                        .toList()))
                : Optional.empty();
    }

    @Override
    public String path(String id) {
        return "tasks";
    }

    /** Takes those of the person away that have no task, within a transaction. */
    void forgetEmpty(PersonId person) {
        for (long id : ofPeople.getOrDefault(person, Set.of())) {
            if (repository.deleteCircle(id, audience(id))) {
                hiroba.transactions().afterCommit(() -> forget(id));
            }
        }
    }

    private void forget(long id) {
        List<PersonId> people = members.getOrDefault(id, List.of());
        people.forEach(person -> ofPeople.getOrDefault(person, Set.of()).remove(id));
        ids.remove(people);
        members.remove(id);
    }

    private List<PersonId> membersOf(String id) {
        try {
            return members.getOrDefault(Long.parseLong(id), List.of());
        } catch (NumberFormatException notACircle) {
            return List.of();
        }
    }

    private void remember(long id, List<PersonId> people) {
        members.put(id, people);
        ids.put(people, id);
        people.forEach(person ->
                ofPeople.computeIfAbsent(person, same -> ConcurrentHashMap.newKeySet()).add(id));
    }

    private static Audience audience(long id) {
        return new Audience(KIND, Long.toString(id));
    }
}
