package org.hiroba.core.settings;

import java.util.List;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.settings.Setting;
import org.hiroba.api.settings.Settings;

/** Settings in the database, below those fixed from outside. */
public final class StoredSettings implements Settings {
    @Override
    public <T> T get(Setting<T> setting) { throw new UnsupportedOperationException(); }

    @Override
    public <T> void set(Caller caller, Setting<T> setting, T value) { throw new UnsupportedOperationException(); }

    /** Sets from a form's text; INVALID if it cannot be understood. */
    public <T> void setText(Caller caller, Setting<T> setting, String text) { throw new UnsupportedOperationException(); }

    /** Goes back to the default. */
    public void reset(Caller caller, Setting<?> setting) { throw new UnsupportedOperationException(); }

    public SettingSource source(Setting<?> setting) { throw new UnsupportedOperationException(); }

    /** Every setting that the platform and its plugins define, by key. */
    public List<Setting<?>> definitions() { throw new UnsupportedOperationException(); }

    /** What is wrong with the values fixed from outside: unknown keys, values that cannot be; for the launcher to refuse. */
    public List<String> faults() { throw new UnsupportedOperationException(); }
}
