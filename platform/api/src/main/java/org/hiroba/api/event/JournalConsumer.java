package org.hiroba.api.event;

import java.util.List;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Follows the journal from its own position, which the platform stores once a second and when the consumer is stopped. After
 * a crash the entries since then come again. Called on one thread of its own, never twice at once; what it throws is logged and the batch comes again
 * after a pause that grows.
 *
 * @since 0.1
 */
@ConsumerType
public interface JournalConsumer extends Contribution {
    /** Names the stored position; never changes. */
    String name();

    void accept(List<JournalEntry> batch);
}
