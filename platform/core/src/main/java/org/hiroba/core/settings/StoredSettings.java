package org.hiroba.core.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.settings.Setting;
import org.hiroba.api.settings.Settings;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings in the database, below those fixed from outside.
 *
 * <p>A value that can no longer be understood, because a plugin narrowed its bounds, counts as not set.
 *
 * <p><b>Threads:</b> safe for concurrent calls; reads are from memory.
 */
public final class StoredSettings implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSettings.class);

    private final SettingRepository repository;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Map<String, String> fixed;
    private final Supplier<List<Setting<?>>> defined;
    private final Object reloading = new Object();
    private volatile Map<String, String> stored;

    /**
     * @param fixed values from the command line or the configuration file, by key
     * @param defined all settings that the platform and its plugins define at the moment
     */
    public StoredSettings(
            SettingRepository repository,
            Transactions transactions,
            AuditLog audit,
            Map<String, String> fixed,
            Supplier<List<Setting<?>>> defined) {
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
        this.fixed = Map.copyOf(fixed);
        this.defined = defined;
        this.stored = repository.all();
    }

    @Override
    public <T> T get(Setting<T> setting) {
        return text(setting).flatMap(text -> understood(setting, text)).orElse(setting.defaultValue());
    }

    @Override
    public <T> void set(Caller caller, Setting<T> setting, T value) {
        requireChangeable(caller, setting);
        if (!setting.valid().test(value)) {
            throw HirobaException.invalid("setting.error.bounds");
        }
        String text = setting.format().apply(value);
        transactions.run(() -> {
            repository.save(setting.key(), text);
            audit.append(caller, AuditAction.SETTING_CHANGED, setting.key(), text);
            transactions.afterCommit(this::reload);
        });
    }

    /**
     * Sets a value from the text of a form. Administrators only.
     *
     * @throws HirobaException as {@link #set}, and INVALID for a text that is no value of this setting
     */
    public <T> void setText(Caller caller, Setting<T> setting, String text) {
        requireChangeable(caller, setting);
        T value;
        try {
            value = setting.parse().apply(text.strip());
        } catch (RuntimeException e) {
            throw HirobaException.invalid("setting.error.form");
        }
        set(caller, setting, value);
    }

    /** Goes back to the default. Administrators only. */
    public void reset(Caller caller, Setting<?> setting) {
        requireChangeable(caller, setting);
        transactions.run(() -> {
            repository.remove(setting.key());
            audit.append(caller, AuditAction.SETTING_CHANGED, setting.key(), "");
            transactions.afterCommit(this::reload);
        });
    }

    /** Where the present value comes from. */
    public SettingSource source(Setting<?> setting) {
        if (fixed.containsKey(setting.key())) {
            return SettingSource.FIXED;
        }
        return stored.containsKey(setting.key()) ? SettingSource.STORED : SettingSource.DEFAULT;
    }

    /** Every setting that the platform and its plugins define, by key. */
    public List<Setting<?>> definitions() {
        return defined.get().stream().sorted(Comparator.comparing(Setting::key)).toList();
    }

    /** Names fixed from outside that no setting has, sorted; a plugin that is missing or misspelt. */
    public List<String> unknown() {
        Map<String, Setting<?>> known = byKey();
        return fixed.keySet().stream().filter(key -> !known.containsKey(key)).sorted().toList();
    }

    /** Values fixed from outside that their settings cannot have, as {@code key = value}, sorted. */
    public List<String> impossible() {
        Map<String, Setting<?>> known = byKey();
        return fixed.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .filter(entry -> understood(known.get(entry.getKey()), entry.getValue()).isEmpty())
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .toList();
    }

    private Map<String, Setting<?>> byKey() {
        return defined.get().stream().collect(Collectors.toMap(Setting::key, setting -> setting, (first, same) -> same));
    }

    /** Reads all again, so that of two changes at once the one that was committed last stays. */
    private void reload() {
        synchronized (reloading) {
            stored = repository.all();
        }
    }

    private void requireChangeable(Caller caller, Setting<?> setting) {
        caller.requireAdministrator();
        if (source(setting) == SettingSource.FIXED) {
            throw new HirobaException(ErrorCode.CONFLICT, "setting.error.fixed");
        }
    }

    private Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(fixed.get(setting.key()))
                .or(() -> Optional.ofNullable(stored.get(setting.key())));
    }

    private static <T> Optional<T> understood(Setting<T> setting, String text) {
        try {
            T value = setting.parse().apply(text);
            return setting.valid().test(value) ? Optional.of(value) : Optional.empty();
        } catch (RuntimeException e) {
            LOG.debug("Setting {} cannot be read: {}", setting.key(), text, e);
            return Optional.empty();
        }
    }
}
