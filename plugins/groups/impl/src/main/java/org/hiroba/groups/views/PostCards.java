package org.hiroba.groups.views;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.groups.domain.Post;
import org.hiroba.ui.api.Viewer;

/** Makes the cards of a page of posts with a handful of queries, however many posts there are. */
final class PostCards {
    /** How many of a post's comments are shown before one asks for all. */
    private static final int COMMENTS = 2;

    private PostCards() {}

    static List<PostCard> of(
            Viewer viewer, GroupViews model, List<Post> posts, boolean withGroup, Consumer<PostCard> gone) {
        if (posts.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Post>> comments = model.posts().latestComments(posts, COMMENTS);
        Map<Long, Integer> counts = model.posts().countComments(posts);
        Set<Post> all = new HashSet<>(posts);
        comments.values().forEach(all::addAll);
        Details details = Details.of(viewer, model, List.copyOf(all));
        return posts.stream()
                .map(post -> new PostCard(
                        viewer,
                        model,
                        post,
                        details,
                        comments.getOrDefault(post.id(), List.of()),
                        counts.getOrDefault(post.id(), 0),
                        withGroup,
                        gone))
                .toList();
    }

    /** What belongs to posts and is kept elsewhere. */
    record Details(
            Map<PersonId, Person> people,
            Map<ContentRef, List<Image>> images,
            Map<ContentRef, List<Attachment>> attachments,
            Map<ContentRef, List<Reaction>> reactions,
            Map<ContentRef, List<Badge>> badges) {
        static Details of(Viewer viewer, GroupViews model, List<Post> posts) {
            List<ContentRef> refs = posts.stream().map(Post::ref).toList();
            return new Details(
                    model.hiroba().people().findAll(posts.stream().map(Post::author).toList()),
                    model.hiroba().images().of(refs),
                    model.hiroba().attachments().of(refs),
                    model.hiroba().reactions().of(viewer.caller().person(), refs),
                    model.hiroba().badges().of(viewer.caller(), refs));
        }
    }
}
