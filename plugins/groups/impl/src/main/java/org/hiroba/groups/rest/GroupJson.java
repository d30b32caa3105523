package org.hiroba.groups.rest;

import java.time.Instant;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.Openness;

/**
 * A group in the API.
 *
 * @param unread how many new posts and comments it has for the caller, at most 100
 */
public record GroupJson(
        GroupId id,
        String name,
        String purpose,
        Lane lane,
        Openness openness,
        PersonId owner,
        Instant createdAt,
        boolean archived,
        boolean member,
        int unread) {
    static GroupJson of(Group group, boolean member, int unread) {
        return new GroupJson(
                group.id(),
                group.name(),
                group.purpose(),
                group.lane(),
                group.openness(),
                group.owner(),
                group.createdAt(),
                group.archived(),
                member,
                unread);
    }
}
