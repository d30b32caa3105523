package org.hiroba.groups.rest;

import java.util.List;
import java.util.Map;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.groups.domain.Post;

/** Makes posts ready for the API: with HTML, images and reactions, a page in a handful of queries. */
public final class PostWriter {
    private final PluginContext hiroba;

    public PostWriter(PluginContext hiroba) {
        this.hiroba = hiroba;
    }

    /** As the viewer sees them; comment counts of posts that have comments. */
    public List<PostJson> write(PersonId viewer, List<Post> posts, Map<Long, Integer> comments) {
        List<ContentRef> refs = posts.stream().map(Post::ref).toList();
        Map<ContentRef, List<Image>> images = hiroba.images().of(refs);
        Map<ContentRef, List<Attachment>> attachments = hiroba.attachments().of(refs);
        Map<ContentRef, List<Reaction>> reactions = hiroba.reactions().of(viewer, refs);
        return posts.stream()
                .map(post -> write(
                        post,
                        images.getOrDefault(post.ref(), List.of()),
                        attachments.getOrDefault(post.ref(), List.of()),
                        reactions.getOrDefault(post.ref(), List.of()),
                        comments.getOrDefault(post.id(), 0)))
                .toList();
    }

    /** As everybody sees it, without reactions: those have events of their own. */
    PostJson writeForAll(Post post) {
        return write(
                post,
                hiroba.images().of(post.ref()),
                hiroba.attachments().of(List.of(post.ref())).getOrDefault(post.ref(), List.of()),
                List.of(),
                0);
    }

    private PostJson write(
            Post post, List<Image> images, List<Attachment> attachments, List<Reaction> reactions, int comments) {
        return new PostJson(
                post.id(),
                post.ref(),
                post.group(),
                post.parent(),
                post.author(),
                post.at(),
                post.activeAt(),
                post.editedAt(),
                post.pinnedAt().isPresent(),
                post.recalled(),
                post.text(),
                post.recalled() ? "" : hiroba.richText().toHtml(post.text()),
                images,
                attachments,
                reactions,
                comments);
    }
}
