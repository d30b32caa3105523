package org.hiroba.web.rest.platform;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.Bookmarks;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.content.Revision;
import org.hiroba.api.content.Revisions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;

/** What one can do with content of every kind: read, recall, react, mark. */
@Path("content/{ref: [a-z0-9-]+:\\d+}")
public final class ContentResource {
    private final People people;
    private final Contents contents;
    private final Reactions reactions;
    private final Revisions revisions;
    private final Bookmarks bookmarks;
    private final Badges badges;

    ContentResource(
            People people,
            Contents contents,
            Reactions reactions,
            Revisions revisions,
            Bookmarks bookmarks,
            Badges badges) {
        this.people = people;
        this.contents = contents;
        this.reactions = reactions;
        this.revisions = revisions;
        this.bookmarks = bookmarks;
        this.badges = badges;
    }

    @GET
    public ContentJson findContent(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        var content = contents.load(caller, ref);
        return ContentJson.of(content, reactions.of(caller.person(), List.of(ref)).getOrDefault(ref, List.of()));
    }

    @DELETE
    public void recallContent(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        contents.recall(caller, ref);
    }

    @GET
    @Path("revisions")
    public List<Revision> listContentRevisions(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        return revisions.list(caller, ref);
    }

    /** What plugins know about it, in the caller's language. */
    @GET
    @Path("badges")
    public List<Badge> listBadges(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        contents.load(caller, ref);
        return badges.of(caller, List.of(ref)).getOrDefault(ref, List.of());
    }

    @GET
    @Path("reactions/{emoji}")
    public List<PersonJson> listGivers(
            @Context Caller caller, @PathParam("ref") ContentRef ref, @PathParam("emoji") String emoji) {
        List<PersonId> givers = reactions.givers(caller, ref, emoji);
        Map<PersonId, Person> known = people.findAll(givers);
        return givers.stream().filter(known::containsKey).map(known::get).map(PersonJson::of).toList();
    }

    @PUT
    @Path("reactions/{emoji}")
    public void giveReaction(
            @Context Caller caller, @PathParam("ref") ContentRef ref, @PathParam("emoji") String emoji) {
        reactions.give(caller, ref, emoji);
    }

    @DELETE
    @Path("reactions/{emoji}")
    public void takeReactionBack(
            @Context Caller caller, @PathParam("ref") ContentRef ref, @PathParam("emoji") String emoji) {
        reactions.takeBack(caller, ref, emoji);
    }

    @PUT
    @Path("bookmark")
    public void addBookmark(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        bookmarks.add(caller, ref);
    }

    @DELETE
    @Path("bookmark")
    public void removeBookmark(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        bookmarks.remove(caller, ref);
    }
}
