package org.hiroba.groups.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.GroupId;

/** Where posts and comments are kept. Writes need a transaction. */
public interface PostRepository {
    Optional<Post> find(long id);

    /** The post as it is now; until the transaction ends, nobody else changes it. */
    Optional<Post> lock(long id);

    List<Post> findAll(Collection<Long> ids);

    /** Posts of the groups, latest activity first, after the position. */
    List<Post> listFeed(Collection<GroupId> groups, FeedPosition after, int limit);

    /** Pinned posts of the group, last pinned first. */
    List<Post> listPinned(GroupId group);

    /** Comments of a post, oldest first, after the position. */
    List<Post> listComments(long post, FeedPosition after, int limit);

    /** The last few comments of each post, oldest first. */
    Map<Long, List<Post>> listLatestComments(Collection<Long> posts, int each);

    /** How many comments each of the posts has; posts without are left out. */
    Map<Long, Integer> countComments(Collection<Long> posts);

    /** How many posts and comments of others came after the instant, counted up to the limit. */
    int countNew(GroupId group, Instant after, PersonId except, int limit);

    /** When the group's newest post or comment was made. */
    Optional<Instant> newestAt(GroupId group);

    void insert(Post post);

    /** By the keys of where they were brought in from, parents first. */
    void insertAll(Map<String, Post> posts);

    void update(Post post);

    /** Moves posts, by their ids, up in the feed, never down. */
    void touch(Map<Long, Instant> activeAt);

    /** Which of the keys, at least one, are here already, with what they became. */
    Map<String, ContentRef> findBySource(Collection<String> sourceKeys);

    void deleteAll(GroupId group);

    List<ContentRef> listRefs(GroupId group);

    /** Ids of posts or of comments, ascending. */
    List<Long> listIdsAfter(boolean comments, long after, int limit);

    /** Both ends included. */
    List<Long> listIdsBetween(long first, long last);

    /** How many posts or comments there are. */
    long count(boolean comments);
}
