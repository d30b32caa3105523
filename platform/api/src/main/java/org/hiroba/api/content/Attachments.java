package org.hiroba.api.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Things that hang on content: whoever keeps posts, messages or anything else lets people attach files with two calls and
 * needs to know of no plugin. They go with the content's recall.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Attachments {
    /** Type of the event, about the content, that tells that what hangs on it changed. */
    String CHANGED = "content.attachments-changed";

    /** How many things may hang on one content. */
    int MOST = 20;

    /**
     * Hangs the caller's uploads on content, inside the transaction that writes it.
     *
     * @throws org.hiroba.api.error.HirobaException INVALID for more than {@link #MOST}, for one of an unknown kind, and
     *     for one that is not the caller's or hangs somewhere already
     */
    void attach(Caller caller, Collection<ContentRef> attachments, ContentRef content, Audience audience);

    /** Takes what hangs on content along when others see it from now on, inside the transaction that says so. */
    void move(ContentRef content, Audience audience);

    /** For content that the caller was found to see already, in order; content without is left out. */
    Map<ContentRef, List<Attachment>> of(Collection<ContentRef> contents);
}
