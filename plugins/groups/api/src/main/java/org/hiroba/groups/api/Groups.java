package org.hiroba.groups.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Groups and who is in them.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> {@code HirobaException} NOT_FOUND for a group that the caller
 * may not see, FORBIDDEN, INVALID, CONFLICT for a name that is taken.
 *
 * @since 0.1
 */
@ProviderType
public interface Groups {
    Group create(Caller caller, NewGroup group);

    Group load(Caller caller, GroupId id);

    /** By name, whatever its case and width; empty also if the caller may not see it. */
    Optional<Group> findByName(Caller caller, String name);

    /** All that the caller may see, sorted by name. */
    List<Group> list(Caller caller);

    /** All that the caller belongs to. */
    List<Group> mine(Caller caller);

    /** Owner or administrator. */
    Group change(Caller caller, GroupId id, NewGroup change);

    void archive(Caller caller, GroupId id, boolean archived);

    /** Joins an open group. */
    void join(Caller caller, GroupId id);

    void leave(Caller caller, GroupId id);

    /** Any member may bring colleagues in. */
    void addMembers(Caller caller, GroupId id, Collection<PersonId> people);

    /** Owner or administrator. */
    void removeMember(Caller caller, GroupId id, PersonId person);

    List<PersonId> members(Caller caller, GroupId id);
}
