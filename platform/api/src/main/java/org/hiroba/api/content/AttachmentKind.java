package org.hiroba.api.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers for one kind of thing that may hang on content of every other kind. {@link Attachments} asks it.
 *
 * <p><b>Threads:</b> called from every door, also at once.
 *
 * @since 0.1
 */
@ConsumerType
public interface AttachmentKind extends Contribution {
    /** E.g. {@code file}; also the kind of its references. */
    String kind();

    /**
     * Hangs the caller's own, not yet attached things on the content, in this order. Called inside the transaction that writes the content.
     *
     * @throws org.hiroba.api.error.HirobaException INVALID for one that is not the caller's or hangs somewhere already
     */
    void attach(Caller caller, List<Long> ids, ContentRef content, Audience audience);

    /** Others see the content from now on, and so what hangs on it. Called inside the transaction that changes the content. */
    void move(ContentRef content, Audience audience);

    /** What hangs on the content, in order; content without is left out. */
    Map<ContentRef, List<Attachment>> of(Collection<ContentRef> contents);
}
