package org.hiroba.core.registry;

import org.hiroba.api.plugin.Contribution;

/**
 * Told of contributions of one type as they come and go, one call at a time. What it throws is laid at the plugin's door
 * ({@link FailureListener}) and stops nobody else.
 */
public interface Follower<T extends Contribution> {
    void added(String pluginId, T contribution);

    void removed(String pluginId, T contribution);
}
