package org.hiroba.api.content;

import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers to whom bytes of content were handed out: that somebody was shown a preview, that somebody saved a file. Nobody is ever
 * told, but for one case: whoever recalls something of his or her own learns whom it had reached. It goes with the content.
 *
 * <p>Not for words: how far somebody has read says {@link ReadMarks}, and nothing is written per reader.
 *
 * <p><b>Threads:</b> safe for concurrent calls; cheap when the same person is handed the same thing again.
 *
 * @since 0.1
 */
@ProviderType
public interface Deliveries {
    /** The caller is shown what is in it. Written down a moment later, not on the caller's time. */
    void shown(Caller caller, ContentRef ref);

    /** The caller is given its bytes to keep. Written down before this returns. */
    void saved(Caller caller, ContentRef ref);
}
