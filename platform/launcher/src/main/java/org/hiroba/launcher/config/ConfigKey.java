package org.hiroba.launcher.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must be known before the database is open, and therefore cannot be a setting in it. */
public enum ConfigKey {
    BIND("server.bind"),
    PORT("server.port"),
    HTTP_PORT("server.http-port"),
    /** Further names of the machine, separated by commas. */
    NAMES("server.names"),
    STRICT_TRANSPORT("server.strict-transport"),
    CERTIFICATE("server.certificate"),
    CERTIFICATE_KEY("server.certificate-key"),
    CERTIFICATE_PASSWORD("server.certificate-password"),
    DATABASE_URL("database.url"),
    DATABASE_USER("database.user"),
    DATABASE_PASSWORD("database.password");

    private final String key;

    ConfigKey(String key) {
        this.key = key;
    }

    /** As in the configuration file. */
    public String key() {
        return key;
    }

    /** As in the environment: {@code HIROBA_SERVER_PORT}. */
    public String variable() {
        return "HIROBA_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<ConfigKey> ofKey(String key) {
        return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
    }

    static Optional<ConfigKey> ofVariable(String variable) {
        return Arrays.stream(values()).filter(known -> known.variable().equals(variable)).findFirst();
    }

    static List<String> variables() {
        return Arrays.stream(values()).map(ConfigKey::variable).toList();
    }
}
