package org.hiroba.api.content;

import java.util.Collection;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Every store that may hold something of content, or for those who see it: index, thumbnails, marks, queues. Called inside the
 * transaction of the recall or removal, which fails as a whole when one of them does.
 */
@ConsumerType
public interface RecallSink extends Contribution {
    /** The words are taken back; nothing of them may stay. */
    void recalled(ContentRef ref);

    /** The content is gone altogether; to be overridden where many at once cost less than each for itself. */
    default void removed(Collection<ContentRef> refs) {
        refs.forEach(this::recalled);
    }

    /**
     * The audience is gone: a group, a conversation, a person ({@link Audience#of}); its content was told before.
     *
     * @param by who removed it
     */
    default void removed(Audience audience, PersonId by) {}
}
