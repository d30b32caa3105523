package org.hiroba.api.content;

import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** Every store that may hold something of content: index, thumbnails, queues. Called inside the recall's transaction. */
@ConsumerType
public interface RecallSink extends Contribution {
    void recalled(ContentRef ref);
}
