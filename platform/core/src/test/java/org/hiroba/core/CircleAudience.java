package org.hiroba.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.PersonId;

/** Closed circles of people, as a plugin would bring them. */
public class CircleAudience implements AudienceKind {
    private final Map<String, Set<PersonId>> circles = new ConcurrentHashMap<>();

    public Audience make(String id, PersonId... members) {
        circles.put(id, Set.of(members));
        return new Audience("circle", id);
    }

    @Override
    public String kind() {
        return "circle";
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return circles.getOrDefault(id, Set.of()).contains(person);
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return maySee(person, id);
    }

    @Override
    public Collection<PersonId> members(String id) {
        return circles.getOrDefault(id, Set.of());
    }

    @Override
    public List<String> audiencesOf(PersonId person) {
        return circles.keySet().stream().filter(id -> maySee(person, id)).toList();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return maySee(viewer, id) ? Optional.of("Circle " + id) : Optional.empty();
    }

    @Override
    public String path(String id) {
        return "circles/" + id;
    }
}
