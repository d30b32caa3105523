package org.hiroba.api.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.text.Language;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows something about content of any kind that is worth showing under it, wherever it is shown. When what it knows
 * changes, the plugin appends an event {@link Badges#CHANGED} about the content to the journal, addressed to those who may
 * see the badge: open screens ask again.
 *
 * <p><b>Threads:</b> asked on any thread, for a page of content at once; one statement should do. What it throws costs the
 * badges only.
 *
 * @since 0.1
 */
@ConsumerType
public interface BadgeSource extends Contribution {
    /**
     * What the viewer may know; whether the viewer may see the content itself was found out before.
     *
     * @return content without badges is left out
     */
    Map<ContentRef, List<Badge>> badges(Caller viewer, Language language, Collection<ContentRef> refs);
}
