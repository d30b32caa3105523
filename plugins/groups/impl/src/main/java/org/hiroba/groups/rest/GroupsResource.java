package org.hiroba.groups.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.groups.domain.GroupService;
import org.hiroba.groups.domain.UnreadPosts;

/** Groups and who is in them. */
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupsResource {
    private final GroupService groups;
    private final UnreadPosts unread;

    public GroupsResource(GroupService groups, UnreadPosts unread) {
        this.groups = groups;
        this.unread = unread;
    }

    /** What a new or changed group is to be. */
    public record GroupInput(String name, String purpose, Lane lane, Openness openness) {
        NewGroup toGroup() {
            return new NewGroup(name, purpose, lane, openness);
        }
    }

    /** Who is to be brought in. */
    public record MembersInput(List<PersonId> people) {}

    @GET
    public List<GroupJson> listGroups(@Context Caller caller) {
        Map<GroupId, Integer> news = unread.count(caller);
        return groups.list(caller).stream()
                .map(group -> json(caller, group, news))
                .toList();
    }

    @POST
    public GroupJson createGroup(@Context Caller caller, GroupInput input) {
        return json(caller, groups.create(caller, input.toGroup()), Map.of());
    }

    @GET
    @Path("{group}")
    public GroupJson findGroup(@Context Caller caller, @PathParam("group") GroupId group) {
        return json(caller, groups.load(caller, group), unread.count(caller));
    }

    @PUT
    @Path("{group}")
    public GroupJson changeGroup(@Context Caller caller, @PathParam("group") GroupId group, GroupInput input) {
        return json(caller, groups.change(caller, group, input.toGroup()), unread.count(caller));
    }

    @PUT
    @Path("{group}/archived")
    public void archiveGroup(@Context Caller caller, @PathParam("group") GroupId group) {
        groups.archive(caller, group, true);
    }

    @DELETE
    @Path("{group}/archived")
    public void reopenGroup(@Context Caller caller, @PathParam("group") GroupId group) {
        groups.archive(caller, group, false);
    }

    @GET
    @Path("{group}/members")
    public List<PersonId> listMembers(@Context Caller caller, @PathParam("group") GroupId group) {
        return groups.members(caller, group);
    }

    @POST
    @Path("{group}/members")
    public void addMembers(@Context Caller caller, @PathParam("group") GroupId group, MembersInput input) {
        groups.addMembers(caller, group, input.people());
    }

    @PUT
    @Path("{group}/members/me")
    public void joinGroup(@Context Caller caller, @PathParam("group") GroupId group) {
        groups.join(caller, group);
    }

    @DELETE
    @Path("{group}/members/me")
    public void leaveGroup(@Context Caller caller, @PathParam("group") GroupId group) {
        groups.leave(caller, group);
    }

    @DELETE
    @Path("{group}/members/{person: \\d+}")
    public void removeMember(
            @Context Caller caller, @PathParam("group") GroupId group, @PathParam("person") PersonId person) {
        groups.removeMember(caller, group, person);
    }

    private GroupJson json(Caller caller, Group group, Map<GroupId, Integer> news) {
        return GroupJson.of(group, groups.isMember(caller, group.id()), news.getOrDefault(group.id(), 0));
    }
}
