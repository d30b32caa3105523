package org.hiroba.core.settings.storage;

import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.settings.SettingRepository;

/** Settings in table {@code settings}. */
public final class SqlSettingRepository implements SettingRepository {
    private final Sql sql;

    public SqlSettingRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, String> all() {
        return sql
                .list(
                        "SELECT setting_key, setting_value FROM hiroba.settings",
                        row -> Map.entry(row.text(1), row.text(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void save(String key, String value) {
        int changed =
                sql.update("UPDATE hiroba.settings SET setting_value = ? WHERE setting_key = ?", value, key);
        if (changed == 0) {
            sql.update("INSERT INTO hiroba.settings (setting_key, setting_value) VALUES (?, ?)", key, value);
        }
    }

    @Override
    public void remove(String key) {
        sql.update("DELETE FROM hiroba.settings WHERE setting_key = ?", key);
    }
}
