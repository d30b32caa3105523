package org.hiroba.api.plugin;

import java.time.Duration;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps one person or script from flooding others. Threads: safe for concurrent calls. */
@ProviderType
public interface RateLimits {
    /**
     * Counts one use of the action by the caller.
     *
     * @param burst how many are free at once
     * @param refill how long until one more is free
     * @throws org.hiroba.api.error.HirobaException TOO_MANY if none is left
     */
    void spend(Caller caller, String action, int burst, Duration refill);
}
