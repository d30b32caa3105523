package org.hiroba.groups.domain;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.GroupId;

/**
 * A post, or a comment on one.
 *
 * @param parent the post that a comment belongs to
 * @param at when it was posted
 * @param activeAt when it was last commented on, else {@code at}: the order of the feed
 * @param recalled its words are gone and a tombstone stands in its place
 * @param text as written, empty if recalled
 */
public record Post(
        long id,
        GroupId group,
        Optional<Long> parent,
        PersonId author,
        Instant at,
        Instant activeAt,
        Optional<Instant> editedAt,
        Optional<Instant> pinnedAt,
        boolean recalled,
        String text) {
    public static final String POST = "post";
    public static final String COMMENT = "comment";

    public ContentRef ref() {
        return new ContentRef(parent.isEmpty() ? POST : COMMENT, id);
    }

    /** The post that this is or belongs to. */
    public long thread() {
        return parent.orElse(id);
    }

    /** The same, in which something happened last at this time. */
    Post activeAt(Instant last) {
        return new Post(id, group, parent, author, at, last, editedAt, pinnedAt, recalled, text);
    }

    /** Where the portal shows it. */
    public String path() {
        String post = "groups/" + group + "/posts/" + thread();
        return parent.isEmpty() ? post : post + "#comment-" + id;
    }
}
