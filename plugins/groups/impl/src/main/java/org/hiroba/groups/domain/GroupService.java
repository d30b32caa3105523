package org.hiroba.groups.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;

/** The rules of groups and memberships. */
public final class GroupService implements Groups {
    /** To those who may see the new group. */
    public static final String CREATED = "groups.group-created";

    /** To those who may see the group. */
    public static final String CHANGED = "groups.group-changed";

    private static final int MAX_NAME = 80;
    private static final int MAX_PURPOSE = 1_000;

    private final PluginContext hiroba;
    private final GroupRepository repository;
    private final GroupDirectory directory;

    public GroupService(PluginContext hiroba, GroupRepository repository, GroupDirectory directory) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.directory = directory;
    }

    @Override
    public Group create(Caller caller, NewGroup wish) {
        return insert(caller, wish, caller.person(), List.of());
    }

    /** The same for a group that was somewhere else before, with the owner and members that it had there. */
    Group bringIn(Caller caller, NewGroup wish, PersonId owner, Collection<PersonId> members) {
        caller.requireAdministrator();
        return insert(caller, wish, owner, members);
    }

    private Group insert(Caller caller, NewGroup wish, PersonId owner, Collection<PersonId> members) {
        NewGroup checked = check(wish);
        requireOpennessAllowed(checked.openness(), Openness.OPEN);
        requireNameFree(checked.name(), Optional.empty());
        GroupId id = new GroupId(hiroba.ids().next());
        return orNameTaken(checked.name(), () -> hiroba.transactions().call(() -> {
            Stamp stamp = hiroba.journal().append(DomainEvent.of(CREATED, id.audience(), caller.person()));
            Group group = new Group(
                    id, checked.name(), checked.purpose(), checked.lane(), checked.openness(), owner, stamp.at(), false);
            repository.insert(group, GroupNames.key(group.name()));
            afterCommit(() -> directory.put(group));
            addMember(caller, id, owner);
            members.stream().distinct().filter(member -> !member.equals(owner)).forEach(member -> addMember(caller, id, member));
            return group;
        }));
    }

    @Override
    public Group load(Caller caller, GroupId id) {
        return directory
                .find(id)
                .filter(group -> directory.maySee(caller.person(), id))
                .orElseThrow(HirobaException::notFound);
    }

    @Override
    public Optional<Group> findByName(Caller caller, String name) {
        return directory
                .findByKey(GroupNames.key(name))
                .filter(group -> directory.maySee(caller.person(), group.id()));
    }

    @Override
    public List<Group> list(Caller caller) {
        return sorted(directory.all().stream()
                .filter(group -> directory.maySee(caller.person(), group.id()))
                .toList());
    }

    @Override
    public List<Group> mine(Caller caller) {
        return sorted(directory.groupsOf(caller.person()).keySet().stream()
                .flatMap(id -> directory.find(id).stream())
                .toList());
    }

    @Override
    public Group change(Caller caller, GroupId id, NewGroup wish) {
        Group old = requireLeader(caller, id);
        NewGroup checked = check(wish);
        requireOpennessAllowed(checked.openness(), old.openness());
        requireNameFree(checked.name(), Optional.of(id));
        return save(caller, new Group(
                id,
                checked.name(),
                checked.purpose(),
                checked.lane(),
                checked.openness(),
                old.owner(),
                old.createdAt(),
                old.archived()));
    }

    @Override
    public void archive(Caller caller, GroupId id, boolean archived) {
        save(caller, withArchived(requireLeader(caller, id), archived));
    }

    @Override
    public void join(Caller caller, GroupId id) {
        requireAlive(load(caller, id));
        hiroba.transactions().run(() -> addMember(caller, id, caller.person()));
    }

    @Override
    public void leave(Caller caller, GroupId id) {
        load(caller, id);
        takeOut(caller, id, caller.person());
    }

    @Override
    public void addMembers(Caller caller, GroupId id, Collection<PersonId> people) {
        Group group = load(caller, id);
        if (!directory.isMember(caller.person(), id) && !caller.isAdministrator()) {
            throw HirobaException.forbidden();
        }
        requireAlive(group);
        Map<PersonId, Person> known = hiroba.people().findAll(people);
        if (!known.keySet().containsAll(people)) {
            throw HirobaException.invalid("groups.error.unknown-person");
        }
        hiroba.transactions().run(() -> people.forEach(person -> addMember(caller, id, person)));
    }

    @Override
    public void removeMember(Caller caller, GroupId id, PersonId person) {
        requireLeader(caller, id);
        takeOut(caller, id, person);
    }

    @Override
    public List<PersonId> members(Caller caller, GroupId id) {
        load(caller, id);
        return hiroba.people().findAll(directory.membersOf(id).keySet()).values().stream()
                .sorted(Comparator.comparing(Person::reading))
                .map(Person::id)
                .toList();
    }

    /** The groups that a person is in, of those that the caller may see, sorted by name. */
    public List<Group> of(Caller caller, PersonId person) {
        return list(caller).stream()
                .filter(group -> !group.archived() && directory.isMember(person, group.id()))
                .toList();
    }

    public boolean isMember(Caller caller, GroupId id) {
        return directory.isMember(caller.person(), id);
    }

    /** Whether the caller may change the group and its members. */
    public boolean mayLead(Caller caller, GroupId id) {
        return directory.find(id).map(group -> leads(caller, group)).orElse(false);
    }

    public boolean mayMakePrivate() {
        return hiroba.settings().get(GroupSettings.PRIVATE_GROUPS) == GroupSettings.PrivateGroups.ALLOWED;
    }

    /** Every group that the one looks after gets a new owner; called inside the transaction of the hand-over. */
    void handOver(Caller caller, PersonId from, PersonId to) {
        for (Group group : directory.all()) {
            if (group.owner().equals(from)) {
                addMember(caller, group.id(), to);
                save(caller, withOwner(group, to));
            }
        }
    }

    private Group save(Caller caller, Group group) {
        return orNameTaken(group.name(), () -> hiroba.transactions().call(() -> {
            repository.update(group, GroupNames.key(group.name()));
            hiroba.journal().append(DomainEvent.of(CHANGED, group.id().audience(), caller.person()));
            hiroba.journal().append(DomainEvent.of(
                    AudienceKind.MEMBERSHIP_CHANGED, group.id().audience(), caller.person()));
            afterCommit(() -> directory.put(group));
            return group;
        }));
    }

    /** Two may take the same name at the same moment; the table decides. */
    private static <T> T orNameTaken(String name, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new HirobaException(ErrorCode.CONFLICT, "groups.error.name-taken", name);
        }
    }

    private void addMember(Caller caller, GroupId id, PersonId person) {
        if (directory.isMember(person, id)) {
            return;
        }
        Stamp stamp = hiroba.journal().append(membershipChanged(caller, id, person, true));
        Membership membership = new Membership(id, person, stamp.at());
        repository.insert(membership);
        afterCommit(() -> directory.join(membership));
    }

    private void takeOut(Caller caller, GroupId id, PersonId person) {
        Group group = directory.find(id).orElseThrow(HirobaException::notFound);
        if (group.owner().equals(person)) {
            throw new HirobaException(ErrorCode.CONFLICT, "groups.error.owner-stays");
        }
        if (!directory.isMember(person, id)) {
            return;
        }
        hiroba.transactions().run(() -> {
            repository.deleteMembership(id, person);
            hiroba.journal().append(membershipChanged(caller, id, person, false));
            afterCommit(() -> directory.leave(id, person));
        });
    }

    private static DomainEvent membershipChanged(Caller caller, GroupId id, PersonId person, boolean joined) {
        return DomainEvent.of(AudienceKind.MEMBERSHIP_CHANGED, id.audience(), caller.person())
                .with(Map.of("person", person.toString(), "joined", Boolean.toString(joined)));
    }

    private void afterCommit(Runnable action) {
        hiroba.transactions().afterCommit(action);
    }

    private Group requireLeader(Caller caller, GroupId id) {
        Group group = load(caller, id);
        if (!leads(caller, group)) {
            throw HirobaException.forbidden();
        }
        return group;
    }

    private static boolean leads(Caller caller, Group group) {
        return caller.is(group.owner()) || caller.isAdministrator();
    }

    private static void requireAlive(Group group) {
        if (group.archived()) {
            throw new HirobaException(ErrorCode.CONFLICT, "groups.error.archived");
        }
    }

    /** A group that is private already may stay so when the company forbids new ones. */
    private void requireOpennessAllowed(Openness wanted, Openness present) {
        if (wanted == Openness.PRIVATE && present != Openness.PRIVATE && !mayMakePrivate()) {
            throw new HirobaException(ErrorCode.FORBIDDEN, "groups.error.private-forbidden");
        }
    }

    private void requireNameFree(String name, Optional<GroupId> except) {
        directory
                .findByKey(GroupNames.key(name))
                .filter(group -> !Optional.of(group.id()).equals(except))
                .ifPresent(taken -> {
                    throw new HirobaException(ErrorCode.CONFLICT, "groups.error.name-taken", name);
                });
    }

    private static NewGroup check(NewGroup wish) {
        return new NewGroup(
                required(wish.name(), MAX_NAME, "groups.error.name"),
                required(wish.purpose(), MAX_PURPOSE, "groups.error.purpose"),
                wish.lane(),
                wish.openness());
    }

    private static String required(String text, int maxLength, String errorKey) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > maxLength) {
            throw HirobaException.invalid(errorKey, maxLength);
        }
        return stripped;
    }

    private static Group withArchived(Group group, boolean archived) {
        return new Group(
                group.id(),
                group.name(),
                group.purpose(),
                group.lane(),
                group.openness(),
                group.owner(),
                group.createdAt(),
                archived);
    }

    private static Group withOwner(Group group, PersonId owner) {
        return new Group(
                group.id(),
                group.name(),
                group.purpose(),
                group.lane(),
                group.openness(),
                owner,
                group.createdAt(),
                group.archived());
    }

    private static List<Group> sorted(List<Group> groups) {
        return groups.stream().sorted(Comparator.comparing(group -> GroupNames.key(group.name()))).toList();
    }
}
