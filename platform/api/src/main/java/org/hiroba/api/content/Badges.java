package org.hiroba.api.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What plugins know about content of other plugins. Whoever shows content shows its badges, without knowing where they
 * come from.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Badges {
    /**
     * Type of the event that tells that the badges of its subject changed; addressed to those who may see the badge, which
     * may be fewer than may see the content.
     */
    String CHANGED = "content.badges-changed";

    /** In the viewer's language, of content that the viewer was found to see already; content without badges is left out. */
    Map<ContentRef, List<Badge>> of(Caller viewer, Collection<ContentRef> refs);
}
