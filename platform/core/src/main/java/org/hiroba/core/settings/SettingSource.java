package org.hiroba.core.settings;

/** Where a setting's present value comes from. */
public enum SettingSource {
    DEFAULT,
    /** Chosen in the administration. */
    STORED,
    /** Given on the command line or in the configuration file; cannot be changed in the administration. */
    FIXED
}
