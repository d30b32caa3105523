package org.hiroba.api.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds content of every kind for somebody, and recalls it.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Contents {
    /** Type of the event that {@link #recall} appends to the journal. */
    String RECALLED = "content.recalled";

    /** Type of the events that {@link #removed(Collection, PersonId)} appends; {@link #removedIn} says which content each tells of. */
    String REMOVED = "content.removed";

    /** Type of the event, for the audience itself, that {@link #removed(Audience, PersonId)} appends. */
    String AUDIENCE_REMOVED = "content.audience-removed";

    /** Those that exist and that the caller may see. */
    Map<ContentRef, Content> findAll(Caller caller, Collection<ContentRef> refs);

    /** @throws HirobaException NOT_FOUND if it does not exist or the caller may not see it */
    Content load(Caller caller, ContentRef ref);

    /**
     * Takes content back: its author at any time, or an administrator. Words, versions, reactions, mentions, bookmarks
     * and what hangs on it go at once and every {@link RecallSink} is told in the same transaction; open screens show the tombstone.
     *
     * @throws HirobaException NOT_FOUND if the caller may not see it, FORBIDDEN if neither author nor administrator,
     *     GONE if recalled already
     */
    void recall(Caller caller, ContentRef ref);

    /**
     * Takes back what still hangs on content that was recalled while its plugin was away: to be called by the plugin of an
     * {@link AttachmentKind} that follows {@link #RECALLED}. Nobody's rights are asked, for they were when the content was recalled; what is
     * recalled already stays as it is.
     *
     * @param by who recalled the content
     */
    void recallAttached(ContentRef content, PersonId by);

    /**
     * Lets go of all that hangs on content, such as reactions, mentions, bookmarks, versions and images: to be called by a plugin in
     * the transaction in which it deletes the content for good, best after that. Every {@link RecallSink} is told, and by {@link #REMOVED}
     * those that are away.
     *
     * @param by who removed it
     */
    void removed(Collection<ContentRef> refs, PersonId by);

    /**
     * The same for an audience, such as a group: read marks go, and what other plugins keep for it. Its content is told before, by
     * {@link #removed(Collection, PersonId)}.
     *
     * @param by who removed it
     */
    void removed(Audience audience, PersonId by);

    /** The content of which an event of type {@link #REMOVED} tells: some of what was removed at once. */
    static List<ContentRef> removedIn(DomainEvent event) {
        return Arrays.stream(event.details().getOrDefault("refs", "").split(" "))
                .filter(ref -> !ref.isEmpty())
                .map(ContentRef::parse)
                .toList();
    }
}
