package org.hiroba.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.web.WebConfig;

/**
 * Everything that a running Hiroba is made from.
 *
 * @param dataDir the company's data; made if missing
 * @param plugins the folder of the distribution's plugins
 * @param reader the folder of the program that reads documents, and its libraries
 * @param web where and how the web server listens
 * @param fixedSettings settings from outside, by key
 * @param safeMode whether to leave the company's own plugins alone
 */
public record ApplianceConfig(
        Path dataDir,
        Path plugins,
        Path reader,
        DatabaseConfig database,
        WebConfig web,
        Map<String, String> fixedSettings,
        boolean safeMode,
        InstantSource clock,
        SecureRandom random) {

    /** Embedded database, port 8443, system clock. */
    public static ApplianceConfig of(Path dataDir, Path plugins) {
        return new ApplianceConfig(
                dataDir,
                plugins,
                plugins.resolveSibling("lib").resolve("reader"),
                new DatabaseConfig.Derby(dataDir.resolve("db")),
                WebConfig.of(dataDir),
                Map.of(),
                false,
                InstantSource.system(),
                new SecureRandom());
    }

    public ApplianceConfig withWeb(WebConfig other) {
        return new ApplianceConfig(
                dataDir, plugins, reader, database, other, fixedSettings, safeMode, clock, random);
    }
}
