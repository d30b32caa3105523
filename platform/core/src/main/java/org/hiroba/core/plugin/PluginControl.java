package org.hiroba.core.plugin;

import java.util.List;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;

/**
 * The plugins of the running system. The launcher contributes the one instance; the administration and the console find it
 * with {@code contributions().all(PluginControl.class)}.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> {@code HirobaException} FORBIDDEN for everybody but
 * administrators, NOT_FOUND for a plugin that is not installed.
 */
public interface PluginControl extends Contribution {
    /** Every installed bundle, plugin or not, those of the distribution first. */
    List<PluginState> list(Caller caller);

    /**
     * Starts a plugin again that is in quarantine or was disabled. Returns when it runs or has failed again; {@link #list}
     * tells.
     *
     * @param allowDowngrade whether an older version than the one that ran before may start
     */
    void retry(Caller caller, String plugin, boolean allowDowngrade);

    /** Stops a plugin and keeps it stopped over restarts. */
    void disable(Caller caller, String plugin);
}
