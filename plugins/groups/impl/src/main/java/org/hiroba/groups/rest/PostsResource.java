package org.hiroba.groups.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.domain.FeedPosition;
import org.hiroba.groups.domain.GroupService;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostService;
import org.hiroba.groups.domain.UnreadPosts;
import org.jspecify.annotations.Nullable;

/** Posts of groups and their comments. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PostsResource {
    private final GroupService groups;
    private final PostService posts;
    private final UnreadPosts unread;
    private final PostWriter writer;

    public PostsResource(GroupService groups, PostService posts, UnreadPosts unread, PostWriter writer) {
        this.groups = groups;
        this.posts = posts;
        this.unread = unread;
        this.writer = writer;
    }

    /**
     * A new post or comment.
     *
     * @param images ids of the caller's uploads
     * @param attachments references of the caller's other uploads, e.g. {@code file:12}
     */
    public record PostInput(
            String text, Optional<List<ImageId>> images, Optional<List<ContentRef>> attachments) {
        PostService.Extras extras() {
            return new PostService.Extras(images.orElse(List.of()), attachments.orElse(List.of()));
        }
    }

    /** The new words of a post. */
    public record EditInput(String text) {}

    @GET
    @Path("feed")
    public Page<PostJson> listNews(
            @Context Caller caller,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        List<GroupId> mine = groups.mine(caller).stream().map(Group::id).toList();
        return page(caller, posts.news(caller, mine, newestFirst(cursor), Page.clamp(limit) + 1), limit, Post::activeAt);
    }

    @GET
    @Path("groups/{group}/posts")
    public Page<PostJson> listPosts(
            @Context Caller caller,
            @PathParam("group") GroupId group,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        List<Post> found = posts.feed(caller, group, newestFirst(cursor), Page.clamp(limit) + 1);
        return page(caller, found, limit, Post::activeAt);
    }

    @POST
    @Path("groups/{group}/posts")
    public PostJson createPost(@Context Caller caller, @PathParam("group") GroupId group, PostInput input) {
        return one(caller, posts.post(caller, group, input.text(), input.extras()));
    }

    @PUT
    @Path("groups/{group}/read")
    public void markGroupRead(@Context Caller caller, @PathParam("group") GroupId group) {
        unread.markSeen(caller, groups.load(caller, group).id());
    }

    @GET
    @Path("posts/{post: \\d+}")
    public PostJson findPost(@Context Caller caller, @PathParam("post") long post) {
        return one(caller, posts.load(caller, post));
    }

    @PATCH
    @Path("posts/{post: \\d+}")
    public PostJson editPost(@Context Caller caller, @PathParam("post") long post, EditInput input) {
        return one(caller, posts.edit(caller, post, input.text()));
    }

    @PUT
    @Path("posts/{post: \\d+}/pin")
    public PostJson pinPost(@Context Caller caller, @PathParam("post") long post) {
        return one(caller, posts.pin(caller, post, true));
    }

    @DELETE
    @Path("posts/{post: \\d+}/pin")
    public PostJson unpinPost(@Context Caller caller, @PathParam("post") long post) {
        return one(caller, posts.pin(caller, post, false));
    }

    @GET
    @Path("posts/{post: \\d+}/comments")
    public Page<PostJson> listComments(
            @Context Caller caller,
            @PathParam("post") long post,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        FeedPosition after = FeedPosition.of(cursor, FeedPosition.OLDEST);
        return page(caller, posts.comments(caller, post, after, Page.clamp(limit) + 1), limit, Post::at);
    }

    @POST
    @Path("posts/{post: \\d+}/comments")
    public PostJson createComment(@Context Caller caller, @PathParam("post") long post, PostInput input) {
        return one(caller, posts.comment(caller, post, input.text(), input.extras()));
    }

    private PostJson one(Caller caller, Post post) {
        return write(caller, List.of(post)).getFirst();
    }

    private Page<PostJson> page(Caller caller, List<Post> found, int limit, Function<Post, Instant> order) {
        Page<Post> page = Page.of(
                found, Page.clamp(limit), post -> new FeedPosition(order.apply(post), post.id()).toCursor());
        return new Page<>(write(caller, page.items()), page.next());
    }

    private List<PostJson> write(Caller caller, List<Post> found) {
        Map<Long, Integer> comments = posts.countComments(found);
        return writer.write(caller.person(), found, comments);
    }

    private static FeedPosition newestFirst(@Nullable Cursor cursor) {
        return FeedPosition.of(cursor, FeedPosition.NEWEST);
    }
}
