package org.hiroba.api.plugin;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what a plugin contributes. All of it appears when {@link Plugin#contribute} has returned, and goes with the plugin. */
@ProviderType
public interface Contributions {
    void add(Contribution contribution);

    /** Offers a service to other plugins under an interface of this plugin's exported API. */
    <S> void publish(Class<S> type, S service);
}
