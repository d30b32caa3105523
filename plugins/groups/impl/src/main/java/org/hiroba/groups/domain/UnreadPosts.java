package org.hiroba.groups.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.identity.Caller;
import org.hiroba.groups.api.GroupId;

/**
 * What is new to a person in his or her groups: what others added after the last visit, or after joining. Derived from one
 * number per person and group; nothing is written when something is posted.
 */
public final class UnreadPosts {
    /** The stream of a group's read mark; its positions are microseconds since 1970. */
    static final String STREAM = "posts";

    /** The stream of a person's visits to the news of all groups. */
    static final String NEWS = "news";

    /** Beyond this "99+" is enough to know. */
    public static final int MOST = 100;

    private final ReadMarks marks;
    private final GroupDirectory directory;
    private final PostRepository repository;

    public UnreadPosts(ReadMarks marks, GroupDirectory directory, PostRepository repository) {
        this.marks = marks;
        this.directory = directory;
        this.repository = repository;
    }

    /** Of each group that the caller belongs to and that has something new; at most {@link #MOST} are counted. */
    public Map<GroupId, Integer> count(Caller caller) {
        Map<GroupId, Instant> joined = directory.groupsOf(caller.person());
        Collection<Audience> audiences =
                joined.keySet().stream().map(GroupId::audience).toList();
        Map<Audience, Long> positions = marks.positions(caller.person(), audiences, STREAM);
        Map<GroupId, Integer> counts = new HashMap<>();
        joined.forEach((group, since) -> {
            Instant seen = later(since, positions.getOrDefault(group.audience(), 0L));
            int count = repository.countNew(group, seen, caller.person(), MOST);
            if (count > 0) {
                counts.put(group, count);
            }
        });
        return counts;
    }

    public int total(Caller caller) {
        return List.copyOf(count(caller).values()).stream().mapToInt(Integer::intValue).sum();
    }

    /** Since when things are new to the caller, who may be a visitor of an open group: then nothing is. */
    public Instant seenUntil(Caller caller, GroupId group) {
        Instant since = directory.groupsOf(caller.person()).get(group);
        return since == null
                ? Instant.MAX
                : later(since, marks.position(caller.person(), group.audience(), STREAM));
    }

    /** The caller has the group's newest on the screen. */
    public void markSeen(Caller caller, GroupId group) {
        if (directory.isMember(caller.person(), group)) {
            repository
                    .newestAt(group)
                    .ifPresent(newest -> marks.moveTo(caller.person(), group.audience(), STREAM, position(newest)));
        }
    }

    /**
     * The caller has these of the news of all groups on the screen. It makes nothing less new: only at a recall it is asked
     * whom something may have reached.
     */
    public void newsShown(Caller caller, Collection<Post> posts) {
        posts.stream()
                .map(Post::activeAt)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> marks.moveTo(caller.person(), Audience.COMPANY, NEWS, position(newest)));
    }

    static long position(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant later(Instant since, long position) {
        Instant seen = Instant.EPOCH.plus(position, ChronoUnit.MICROS);
        return seen.isAfter(since) ? seen : since;
    }
}
