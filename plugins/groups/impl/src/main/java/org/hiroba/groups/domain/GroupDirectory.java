package org.hiroba.groups.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Openness;

/**
 * All groups and memberships in memory: rights are asked on every request and every live event, and a company has hundreds of
 * groups, not millions. Changed only after the transaction that changed the tables has committed.
 */
public final class GroupDirectory {
    private final Map<GroupId, Group> groups = new ConcurrentHashMap<>();
    private final Map<GroupId, Map<PersonId, Instant>> members = new ConcurrentHashMap<>();
    private final Map<PersonId, Map<GroupId, Instant>> memberships = new ConcurrentHashMap<>();

    public GroupDirectory(GroupRepository repository) {
        repository.listGroups().forEach(this::put);
        repository.listMemberships().forEach(this::join);
    }

    public Optional<Group> find(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    Optional<Group> findByKey(String nameKey) {
        return groups.values().stream().filter(group -> GroupNames.key(group.name()).equals(nameKey)).findFirst();
    }

    public Collection<Group> all() {
        return List.copyOf(groups.values());
    }

    boolean isMember(PersonId person, GroupId group) {
        return membersOf(group).containsKey(person);
    }

    boolean maySee(PersonId person, GroupId id) {
        Group group = groups.get(id);
        return group != null && (group.openness() == Openness.OPEN || isMember(person, id));
    }

    /** All groups for which {@link #maySee} answers yes. */
    Stream<GroupId> visibleTo(PersonId person) {
        Set<GroupId> own = groupsOf(person).keySet();
        return groups.values().stream()
                .filter(group -> group.openness() == Openness.OPEN || own.contains(group.id()))
                .map(Group::id);
    }

    boolean mayWrite(PersonId person, GroupId id) {
        Group group = groups.get(id);
        return group != null && !group.archived() && isMember(person, id);
    }

    /** With the time of joining. */
    Map<PersonId, Instant> membersOf(GroupId group) {
        return Collections.unmodifiableMap(members.getOrDefault(group, Map.of()));
    }

    /** With the time of joining. */
    Map<GroupId, Instant> groupsOf(PersonId person) {
        return Collections.unmodifiableMap(memberships.getOrDefault(person, Map.of()));
    }

    void put(Group group) {
        groups.put(group.id(), group);
    }

    void join(Membership membership) {
        members.computeIfAbsent(membership.group(), id -> new ConcurrentHashMap<>())
                .put(membership.person(), membership.since());
        memberships.computeIfAbsent(membership.person(), id -> new ConcurrentHashMap<>())
                .put(membership.group(), membership.since());
    }

    void leave(GroupId group, PersonId person) {
        members.getOrDefault(group, new ConcurrentHashMap<>()).remove(person);
        memberships.getOrDefault(person, new ConcurrentHashMap<>()).remove(group);
    }

    void remove(GroupId group) {
        List.copyOf(membersOf(group).keySet()).forEach(person -> leave(group, person));
        members.remove(group);
        groups.remove(group);
    }
}
