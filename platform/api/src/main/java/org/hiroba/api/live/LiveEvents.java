package org.hiroba.api.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what the live stream tells of a plugin's events. Asked once per event, whatever the number of listeners: the result
 * is encoded to bytes once and the same bytes go to every connection that may see the event's audience.
 *
 * @since 0.1
 */
@ConsumerType
public interface LiveEvents extends Contribution {
    /** The event types that it answers for; others never leave the server. */
    Set<String> types();

    /**
     * The frames' {@code data}, by sequence: records or maps that become JSON just as in the REST API. Entries left out
     * are not told (their content is gone meanwhile).
     */
    Map<Long, Object> describe(List<JournalEntry> entries);
}
