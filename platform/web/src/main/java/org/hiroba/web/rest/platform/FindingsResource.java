package org.hiroba.web.rest.platform;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.hiroba.api.content.Bookmarks;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.Mentions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.rest.Page;

/** What one has marked, and where one was named. */
@Path("me")
public final class FindingsResource {
    private final Bookmarks bookmarks;
    private final Mentions mentions;

    FindingsResource(Bookmarks bookmarks, Mentions mentions) {
        this.bookmarks = bookmarks;
        this.mentions = mentions;
    }

    /** Newest mark first; at most 200. */
    @GET
    @Path("bookmarks")
    public List<ContentJson> listBookmarks(
            @Context Caller caller, @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return json(bookmarks.list(caller, Page.clamp(limit)));
    }

    /** Newest first; at most 200. */
    @GET
    @Path("mentions")
    public List<ContentJson> listMentions(
            @Context Caller caller, @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return json(mentions.list(caller, Page.clamp(limit)));
    }

    private static List<ContentJson> json(List<Content> contents) {
        return contents.stream().map(content -> ContentJson.of(content, List.of())).toList();
    }
}
