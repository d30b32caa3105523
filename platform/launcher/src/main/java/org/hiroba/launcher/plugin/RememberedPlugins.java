package org.hiroba.launcher.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.osgi.framework.Version;

/**
 * What has to be known of plugins over restarts: the newest version that ran, and which ones are disabled. A small file
 * in the data directory, so that somebody without a running server can read and mend it.
 */
final class RememberedPlugins {
    private final Path file;
    private final Properties properties = new Properties();

    private RememberedPlugins(Path file) {
        this.file = file;
    }

    static RememberedPlugins in(Path file) {
        RememberedPlugins remembered = new RememberedPlugins(file);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                remembered.properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException("Cannot read " + file, e);
            }
        }
        return remembered;
    }

    synchronized Version newest(String symbolicName) {
        return Version.parseVersion(properties.getProperty("version." + symbolicName, "0.0.0"));
    }

    synchronized boolean isDisabled(String symbolicName) {
        return "true".equals(properties.getProperty("disabled." + symbolicName));
    }

    synchronized void ran(String symbolicName, Version release) {
        put("version." + symbolicName, release.toString());
    }

    synchronized void disabled(String symbolicName, boolean disabled) {
        put("disabled." + symbolicName, disabled ? "true" : "false");
    }

    private void put(String key, String value) {
        if (value.equals(properties.getProperty(key))) {
            return;
        }
        Properties changed = new Properties();
        changed.putAll(properties);
        changed.setProperty(key, value);
        write(changed);
        properties.setProperty(key, value);
    }

    private void write(Properties all) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                all.store(out, "Plugins: versions that ran, and which are disabled");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            HirobaException failure = new HirobaException(ErrorCode.UNAVAILABLE, "launcher.plugin.not-noted", file, e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }
}
