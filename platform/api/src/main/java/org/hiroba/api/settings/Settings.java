package org.hiroba.api.settings;

import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and changes settings. A value given on the command line or in the configuration file wins over the stored one and
 * cannot be changed here.
 *
 * <p><b>Threads:</b> safe for concurrent calls; reads are from memory.
 *
 * @since 0.1
 */
@ProviderType
public interface Settings {
    <T> T get(Setting<T> setting);

    /**
     * Administrators only.
     *
     * @throws org.hiroba.api.error.HirobaException FORBIDDEN, INVALID for a value out of bounds, CONFLICT if the value
     *     is fixed from outside
     */
    <T> void set(Caller caller, Setting<T> setting, T value);
}
