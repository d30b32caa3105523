package org.hiroba.groups.domain;

import java.util.List;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;

/** Where groups and memberships are kept. Writes need a transaction. */
public interface GroupRepository {
    List<Group> listGroups();

    List<Membership> listMemberships();

    /** @param nameKey the name as compared, unique */
    void insert(Group group, String nameKey);

    void update(Group group, String nameKey);

    void insert(Membership membership);

    void deleteMembership(GroupId group, PersonId person);

    /** The group with its memberships; its posts must be gone. */
    void delete(GroupId group);
}
