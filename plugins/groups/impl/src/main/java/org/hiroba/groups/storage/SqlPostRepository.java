package org.hiroba.groups.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.domain.FeedPosition;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostRepository;

/** Posts and comments in schema {@code groups}. */
public final class SqlPostRepository implements PostRepository {
    private static final String SELECT = "SELECT id, group_id, parent_id, author, posted_at, active_at, edited_at,"
            + " pinned_at, recalled, body FROM groups.post ";

    // Derby chooses a plan once, perhaps while a table is still empty, and then reads all of it; these say which index to go
    // along, and are mere comments to PostgreSQL. They must end their line.
    private static final String BY_ID = "--DERBY-PROPERTIES constraint=post_key\n";
    private static final String BY_ACTIVITY = "--DERBY-PROPERTIES index=post_feed\n";
    private static final String BY_TIME = "--DERBY-PROPERTIES index=post_new\n";
    private static final String BY_PARENT = "--DERBY-PROPERTIES index=post_comments\n";
    private static final String BY_SOURCE = "--DERBY-PROPERTIES index=post_source\n";

    private static final String INSERT = "INSERT INTO groups.post (id, group_id, parent_id, author, posted_at, active_at,"
            + " edited_at, pinned_at, recalled, body, source_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    public SqlPostRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Post> find(long id) {
        return sql.find(SELECT + "WHERE id = ?", SqlPostRepository::post, id);
    }

    @Override
    public Optional<Post> lock(long id) {
        sql.update("UPDATE groups.post SET recalled = recalled WHERE id = ?", id);
        return find(id);
    }

    @Override
    public List<Post> findAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Object[] padded = Sql.padded(ids);
        return sql.list(
                SELECT + BY_ID + "WHERE id IN (" + Sql.places(padded.length) + ")", SqlPostRepository::post, padded);
    }

    @Override
    public List<Post> listFeed(Collection<GroupId> groups, FeedPosition after, int limit) {
        // Each group's latest along its index and then the latest of these: the length of a history does not matter.
        return groups.stream()
                .flatMap(group -> listFeed(group, after, limit).stream())
                .sorted(Comparator.comparing(Post::activeAt).thenComparing(Post::id).reversed())
                .limit(limit)
                .toList();
    }

    private List<Post> listFeed(GroupId group, FeedPosition after, int limit) {
        return sql.list(
                SELECT + BY_ACTIVITY + "WHERE group_id = ? AND parent_id IS NULL AND active_at <= ?"
                        + " AND (active_at < ? OR id < ?) ORDER BY active_at DESC, id DESC FETCH FIRST ? ROWS ONLY",
                SqlPostRepository::post,
                group.value(),
                after.at(),
                after.at(),
                after.id(),
                limit);
    }

    @Override
    public List<Post> listPinned(GroupId group) {
        List<Long> ids = sql.list("SELECT post_id FROM groups.pin WHERE group_id = ?", row -> row.number(1), group.value());
        return findAll(ids).stream()
                .sorted(Comparator.comparing((Post post) -> post.pinnedAt().orElse(post.at())).reversed())
                .toList();
    }

    @Override
    public List<Post> listComments(long post, FeedPosition after, int limit) {
        return sql.list(
                SELECT + BY_PARENT + "WHERE parent_id = ? AND posted_at >= ? AND (posted_at > ? OR id > ?)"
                        + " ORDER BY posted_at, id FETCH FIRST ? ROWS ONLY",
                SqlPostRepository::post,
                post,
                after.at(),
                after.at(),
                after.id(),
                limit);
    }

    @Override
    public Map<Long, List<Post>> listLatestComments(Collection<Long> posts, int each) {
        Map<Long, List<Post>> latest = new HashMap<>();
        for (long post : posts) {
            List<Post> newestFirst = sql.list(
                    SELECT + BY_PARENT + "WHERE parent_id = ? ORDER BY posted_at DESC, id DESC FETCH FIRST ? ROWS ONLY",
                    SqlPostRepository::post,
                    post,
                    each);
            if (!newestFirst.isEmpty()) {
                latest.put(post, newestFirst.reversed());
            }
        }
        return latest;
    }

    @Override
    public Map<Long, Integer> countComments(Collection<Long> posts) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.each(
                "SELECT parent_id, COUNT(*) FROM groups.post " + BY_PARENT + "WHERE parent_id IN ("
                        + Sql.places(posts.size())
                        + ") GROUP BY parent_id",
                row -> counts.put(row.number(1), row.integer(2)),
                posts.toArray());
        return counts;
    }

    @Override
    public int countNew(GroupId group, Instant after, PersonId except, int limit) {
        // Only as many rows as are worth telling: a year away must not cost a scan of a year.
        return sql.list(
                        "SELECT id FROM groups.post " + BY_TIME + "WHERE group_id = ? AND posted_at > ? AND author <> ? AND recalled = FALSE"
                                + " FETCH FIRST ? ROWS ONLY",
                        row -> row.number(1),
                        group.value(),
                        after,
                        except.value(),
                        limit)
                .size();
    }

    @Override
    public Optional<Instant> newestAt(GroupId group) {
        return sql.find(
                "SELECT posted_at FROM groups.post " + BY_TIME + "WHERE group_id = ? ORDER BY posted_at DESC FETCH FIRST 1 ROWS ONLY",
                row -> row.instant(1),
                group.value());
    }

    @Override
    public void insert(Post post) {
        sql.update(INSERT, values(post, Optional.empty()));
    }

    @Override
    public void insertAll(Map<String, Post> posts) {
        sql.batch(INSERT, posts.entrySet().stream().map(entry -> values(entry.getValue(), Optional.of(entry.getKey()))).toList());
    }

    @Override
    public void update(Post post) {
        sql.update(
                "UPDATE groups.post SET body = ?, edited_at = ?, pinned_at = ?, recalled = ? WHERE id = ?",
                post.text(),
                post.editedAt(),
                post.pinnedAt(),
                post.recalled(),
                post.id());
        if (post.parent().isEmpty()) {
            keepPin(post);
        }
    }

    private void keepPin(Post post) {
        long group = post.group().value();
        sql.update("DELETE FROM groups.pin WHERE group_id = ? AND post_id = ?", group, post.id());
        if (post.pinnedAt().isPresent()) {
            sql.update("INSERT INTO groups.pin (group_id, post_id) VALUES (?, ?)", group, post.id());
        }
    }

    @Override
    public void touch(Map<Long, Instant> activeAt) {
        sql.batch(
                "UPDATE groups.post SET active_at = ? WHERE id = ? AND active_at < ?",
                activeAt.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(post -> new Object[] {post.getValue(), post.getKey(), post.getValue()})
                        .toList());
    }

    @Override
    public Map<String, ContentRef> findBySource(Collection<String> sourceKeys) {
        Map<String, ContentRef> found = new HashMap<>();
        Object[] padded = Sql.padded(sourceKeys);
        sql.each(
                "SELECT source_key, id, parent_id FROM groups.post " + BY_SOURCE + "WHERE source_key IN ("
                        + Sql.places(padded.length) + ")",
                row -> found.put(row.text(1), ref(row.number(2), row.optionalNumber(3))),
                padded);
        return found;
    }

    @Override
    public void deleteAll(GroupId group) {
        sql.update("DELETE FROM groups.pin WHERE group_id = ?", group.value());
        sql.update("DELETE FROM groups.post WHERE group_id = ?", group.value());
    }

    @Override
    public List<ContentRef> listRefs(GroupId group) {
        return sql.list(
                "SELECT id, parent_id FROM groups.post WHERE group_id = ?",
                row -> ref(row.number(1), row.optionalNumber(2)),
                group.value());
    }

    @Override
    public List<Long> listIdsAfter(boolean comments, long after, int limit) {
        return sql.list(
                "SELECT id FROM groups.post " + BY_ID + "WHERE id > ? AND " + ofKind(comments)
                        + " ORDER BY id FETCH FIRST " + limit + " ROWS ONLY",
                row -> row.number(1),
                after);
    }

    @Override
    public List<Long> listIdsBetween(long first, long last) {
        return sql.list(
                "SELECT id FROM groups.post " + BY_ID + "WHERE id >= ? AND id <= ?", row -> row.number(1), first, last);
    }

    @Override
    public long count(boolean comments) {
        return sql.find("SELECT COUNT(*) FROM groups.post WHERE " + ofKind(comments), row -> row.number(1))
                .orElse(0L);
    }

    private static ContentRef ref(long id, Optional<Long> parent) {
        return new ContentRef(parent.isEmpty() ? Post.POST : Post.COMMENT, id);
    }

    private static String ofKind(boolean comments) {
        return comments ? "parent_id IS NOT NULL" : "parent_id IS NULL";
    }

    private static Object[] values(Post post, Optional<String> sourceKey) {
        return new Object[] {
            post.id(),
            post.group().value(),
            post.parent(),
            post.author().value(),
            post.at(),
            post.activeAt(),
            post.editedAt(),
            post.pinnedAt(),
            post.recalled(),
            post.text(),
            sourceKey
        };
    }

    private static Post post(Row row) {
        return new Post(
                row.number(1),
                new GroupId(row.number(2)),
                row.optionalNumber(3),
                new PersonId(row.number(4)),
                row.instant(5),
                row.instant(6),
                row.optionalInstant(7),
                row.optionalInstant(8),
                row.flag(9),
                row.text(10));
    }
}
