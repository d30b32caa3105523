package org.hiroba.api.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers for all content of one kind, so that reactions, bookmarks, mentions, recall, search and tasks work on it. It
 * does not check rights; {@link Contents} does, by the audience that it names.
 *
 * @since 0.1
 */
@ConsumerType
public interface ContentKind extends Contribution {
    /** E.g. {@code post}; lower case letters, digits, hyphens. */
    String kind();

    /** Those of the ids that exist, recalled ones included. */
    Map<Long, Content> findAll(Collection<Long> ids);

    /**
     * Takes the words and pictures of the content away for good and leaves a tombstone. Called by {@link
     * Contents#recall} inside its transaction, after the check of rights; journal entry and the sinks are the
     * platform's part.
     */
    void erase(long id);

    /**
     * Where the content stands in streams that people read, so that its author can be told at a recall whom it may have reached.
     * Asked within the recall's transaction, before {@link #erase}.
     */
    default List<ReadPlace> readPlaces(long id) {
        return List.of();
    }

    /**
     * Bytes of the content that are kept in {@code Blobs}, newest first: they go into the copy that a recall seals, with its words,
     * versions and images. Asked within the recall's transaction, before {@link #erase}.
     */
    default List<KeptFile> files(long id) {
        return List.of();
    }
}
