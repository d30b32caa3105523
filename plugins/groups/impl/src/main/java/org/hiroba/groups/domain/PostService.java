package org.hiroba.groups.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.groups.api.GroupId;

/**
 * The rules of posts and comments: who sees a group reads them, who belongs to it writes, an author edits, recall goes by
 * way of {@code Contents}.
 */
public final class PostService {
    public static final String POSTED = "groups.post-posted";
    public static final String COMMENTED = "groups.comment-posted";
    public static final String EDITED = "groups.post-edited";
    public static final String PINNED = "groups.post-pinned";

    /** A person types slower than this; a script is slowed down. */
    private static final int BURST = 20;

    private static final Duration REFILL = Duration.ofSeconds(3);
    /** One more than the API's largest page, to see whether there is another. */
    private static final int MAX_PAGE = 201;
    private static final int MAX_IMAGES = 10;

    private final PluginContext hiroba;
    private final PostRepository repository;

    public PostService(PluginContext hiroba, PostRepository repository) {
        this.hiroba = hiroba;
        this.repository = repository;
    }

    /**
     * What goes with the words.
     *
     * @param images the author's uploads
     * @param attachments the author's other uploads, such as files
     */
    public record Extras(List<ImageId> images, List<ContentRef> attachments) {
        static final Extras NONE = new Extras(List.of(), List.of());

        int count() {
            return images.size() + attachments.size();
        }
    }

    public Post post(Caller caller, GroupId group, String text, List<ImageId> images) {
        return post(caller, group, text, new Extras(images, List.of()));
    }

    public Post post(Caller caller, GroupId group, String text, Extras extras) {
        return write(caller, group, Optional.empty(), text, extras);
    }

    public Post comment(Caller caller, long postId, String text, List<ImageId> images) {
        return comment(caller, postId, text, new Extras(images, List.of()));
    }

    public Post comment(Caller caller, long postId, String text, Extras extras) {
        Post post = load(caller, postId);
        if (post.parent().isPresent()) {
            throw HirobaException.notFound();
        }
        return write(caller, post.group(), Optional.of(post), text, extras);
    }

    /** The author alone changes the words; the earlier version stays to be seen. */
    public Post edit(Caller caller, long id, String text) {
        Post seen = load(caller, id);
        hiroba.audiences().requireWrite(caller, seen.group().audience());
        if (!caller.is(seen.author())) {
            throw HirobaException.forbidden();
        }
        requireNotRecalled(seen);
        String checked = checkText(text, countExtras(seen.ref()));
        return hiroba.transactions().call(() -> {
            Post old = lock(id);
            if (checked.equals(old.text())) {
                return old;
            }
            Stamp stamp = hiroba.journal().append(event(EDITED, old, caller));
            hiroba.revisions().keep(caller, old.ref(), old.text(), stamp.at());
            Post edited = withText(old, checked, stamp.at());
            repository.update(edited);
            hiroba.mentions().record(caller, old.ref(), old.group().audience(), checked);
            return edited;
        });
    }

    /** Any member keeps a post at the top of the group, or lets it go. */
    public Post pin(Caller caller, long id, boolean pinned) {
        Post seen = load(caller, id);
        hiroba.audiences().requireWrite(caller, seen.group().audience());
        if (seen.parent().isPresent()) {
            throw HirobaException.notFound();
        }
        return hiroba.transactions().call(() -> {
            Post old = lock(id);
            Stamp stamp = hiroba.journal().append(event(PINNED, old, caller));
            Post changed = withPin(old, pinned ? Optional.of(stamp.at()) : Optional.empty());
            repository.update(changed);
            return changed;
        });
    }

    public Post load(Caller caller, long id) {
        Post post = repository.find(id).orElseThrow(HirobaException::notFound);
        hiroba.audiences().requireSee(caller, post.group().audience());
        return post;
    }

    /** Posts of a group, latest activity first. */
    public List<Post> feed(Caller caller, GroupId group, FeedPosition after, int limit) {
        hiroba.audiences().requireSee(caller, group.audience());
        return repository.listFeed(List.of(group), after, bounded(limit));
    }

    /** Posts of all groups that the caller belongs to, latest activity first. */
    public List<Post> news(Caller caller, Collection<GroupId> mine, FeedPosition after, int limit) {
        List<GroupId> visible = mine.stream()
                .filter(group -> hiroba.audiences().maySee(caller.person(), group.audience()))
                .toList();
        return visible.isEmpty() ? List.of() : repository.listFeed(visible, after, bounded(limit));
    }

    public List<Post> pinned(Caller caller, GroupId group) {
        hiroba.audiences().requireSee(caller, group.audience());
        return repository.listPinned(group);
    }

    /** Comments of a post, oldest first. */
    public List<Post> comments(Caller caller, long post, FeedPosition after, int limit) {
        load(caller, post);
        return repository.listComments(post, after, bounded(limit));
    }

    /** The last few comments of posts that the caller was given by this service. */
    public Map<Long, List<Post>> latestComments(Collection<Post> posts, int each) {
        return posts.isEmpty() ? Map.of() : repository.listLatestComments(ids(posts), each);
    }

    public Map<Long, Integer> countComments(Collection<Post> posts) {
        return posts.isEmpty() ? Map.of() : repository.countComments(ids(posts));
    }

    /**
     * The first post of a group that the caller is just making: inside that transaction nobody is a member yet as far as
     * rights can tell.
     */
    void welcome(Caller caller, GroupId group, String text) {
        insert(caller, group, Optional.empty(), text, Extras.NONE);
    }

    private Post write(Caller caller, GroupId group, Optional<Post> parent, String text, Extras extras) {
        hiroba.audiences().requireWrite(caller, group.audience());
        if (extras.images().size() > MAX_IMAGES) {
            throw HirobaException.invalid("groups.error.too-many-images", MAX_IMAGES);
        }
        String checked = checkText(text, extras.count());
        hiroba.rateLimits().spend(caller, "groups.post", BURST, REFILL);
        return insert(caller, group, parent, checked, extras);
    }

    private Post insert(Caller caller, GroupId group, Optional<Post> parent, String text, Extras extras) {
        long id = hiroba.ids().next();
        ContentRef ref = new ContentRef(parent.isEmpty() ? Post.POST : Post.COMMENT, id);
        DomainEvent event = DomainEvent.about(
                        parent.isEmpty() ? POSTED : COMMENTED, group.audience(), ref, caller.person())
                .with(Map.of("thread", Long.toString(parent.map(Post::id).orElse(id))));
        return hiroba.transactions().call(() -> {
            Stamp stamp = hiroba.journal().append(event);
            Post post = fresh(id, group, parent.map(Post::id), caller, stamp.at(), text);
            repository.insert(post);
            parent.ifPresent(commented -> repository.touch(Map.of(commented.id(), stamp.at())));
            hiroba.images().attach(caller, extras.images(), ref, group.audience());
            hiroba.attachments().attach(caller, extras.attachments(), ref, group.audience());
            hiroba.mentions().record(caller, ref, group.audience(), text);
            return post;
        });
    }

    private int countExtras(ContentRef ref) {
        return hiroba.images().of(ref).size()
                + hiroba.attachments().of(List.of(ref)).values().stream().mapToInt(List::size).sum();
    }

    private String checkText(String text, int extras) {
        String stripped = text.strip();
        if (stripped.isEmpty() && extras == 0) {
            throw HirobaException.invalid("groups.error.empty-post");
        }
        int maxLength = hiroba.settings().get(GroupSettings.MAX_LENGTH);
        if (stripped.length() > maxLength) {
            throw new HirobaException(
                    ErrorCode.TOO_LARGE, "groups.error.post-too-long", maxLength, stripped.length());
        }
        return stripped;
    }

    private static DomainEvent event(String type, Post post, Caller caller) {
        return DomainEvent.about(type, post.group().audience(), post.ref(), caller.person())
                .with(Map.of("thread", Long.toString(post.thread())));
    }

    /** As it is now, for a change: somebody else may have changed or recalled it since it was seen. */
    private Post lock(long id) {
        Post now = repository.lock(id).orElseThrow(HirobaException::notFound);
        requireNotRecalled(now);
        return now;
    }

    private static void requireNotRecalled(Post post) {
        if (post.recalled()) {
            throw new HirobaException(ErrorCode.GONE, "error.gone");
        }
    }

    private static int bounded(int limit) {
        return Math.clamp(limit, 1, MAX_PAGE);
    }

    private static List<Long> ids(Collection<Post> posts) {
        return posts.stream().map(Post::id).toList();
    }

    private static Post fresh(
            long id, GroupId group, Optional<Long> parent, Caller caller, Instant at, String text) {
        return new Post(
                id, group, parent, caller.person(), at, at, Optional.empty(), Optional.empty(), false, text);
    }

    private static Post withText(Post post, String text, Instant editedAt) {
        return new Post(
                post.id(),
                post.group(),
                post.parent(),
                post.author(),
                post.at(),
                post.activeAt(),
                Optional.of(editedAt),
                post.pinnedAt(),
                false,
                text);
    }

    private static Post withPin(Post post, Optional<Instant> pinnedAt) {
        return new Post(
                post.id(),
                post.group(),
                post.parent(),
                post.author(),
                post.at(),
                post.activeAt(),
                post.editedAt(),
                pinnedAt,
                post.recalled(),
                post.text());
    }
}
