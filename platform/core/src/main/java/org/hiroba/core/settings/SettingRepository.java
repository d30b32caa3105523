package org.hiroba.core.settings;

import java.util.Map;

/** Keeps the texts of settings that were chosen. */
public interface SettingRepository {
    Map<String, String> all();

    void save(String key, String value);

    void remove(String key);
}
