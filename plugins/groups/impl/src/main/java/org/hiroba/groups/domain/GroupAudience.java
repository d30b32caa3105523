package org.hiroba.groups.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;

/** Groups as audiences: open ones are seen by everybody, all are written to by their members. */
public record GroupAudience(GroupDirectory directory) implements AudienceKind {
    @Override
    public String kind() {
        return GroupId.AUDIENCE_KIND;
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return test(person, id, directory::maySee);
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return test(person, id, directory::mayWrite);
    }

    @Override
    public Collection<PersonId> members(String id) {
        return parse(id).map(group -> directory.membersOf(group).keySet()).orElse(java.util.Set.of());
    }

    @Override
    public List<String> audiencesOf(PersonId person) {
        return directory.groupsOf(person).keySet().stream().map(GroupId::toString).toList();
    }

    @Override
    public List<String> visibleTo(PersonId person) {
        return directory.visibleTo(person).map(GroupId::toString).toList();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return parse(id)
                .filter(group -> directory.maySee(viewer, group))
                .flatMap(directory::find)
                .map(Group::name);
    }

    @Override
    public String path(String id) {
        return "groups/" + id;
    }

    private static boolean test(PersonId person, String id, BiPredicate<PersonId, GroupId> rule) {
        return parse(id).map(group -> rule.test(person, group)).orElse(false);
    }

    private static Optional<GroupId> parse(String id) {
        try {
            return Optional.of(GroupId.parse(id));
        } catch (NumberFormatException notAGroup) {
            return Optional.empty();
        }
    }
}
