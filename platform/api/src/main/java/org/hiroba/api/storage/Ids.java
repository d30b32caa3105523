package org.hiroba.api.storage;

import org.osgi.annotation.versioning.ProviderType;

/** Gives ids that never come again: growing with time, positive, below 2^53 so that JavaScript keeps them exact. */
@ProviderType
public interface Ids {
    long next();
}
