package org.hiroba.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.settings.Setting;
import org.hiroba.api.settings.Settings;

/** Settings in memory. */
public final class FakeSettings implements Settings {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public <T> T get(Setting<T> setting) {
        String value = values.get(setting.key());
        return value == null ? setting.defaultValue() : setting.parse().apply(value);
    }

    @Override
    public <T> void set(Caller caller, Setting<T> setting, T value) {
        values.put(setting.key(), setting.format().apply(value));
    }
}
