package org.hiroba.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.hiroba.storage.DatabaseConfig;

/**
 * Everything that a running Hiroba is made from.
 *
 * @param dataDir the company's data; made if missing
 * @param plugins the folder of the distribution's plugins
 * @param fixedSettings settings from outside, by key
 * @param safeMode whether to leave the company's own plugins alone
 */
public record ApplianceConfig(
        Path dataDir,
        Path plugins,
        DatabaseConfig database,
        Map<String, String> fixedSettings,
        boolean safeMode,
        InstantSource clock,
        SecureRandom random) {

    /** Embedded database, system clock. */
    public static ApplianceConfig of(Path dataDir, Path plugins) {
        return new ApplianceConfig(
                dataDir,
                plugins,
                new DatabaseConfig.Derby(dataDir.resolve("db")),
                Map.of(),
                false,
                InstantSource.system(),
                new SecureRandom());
    }
}
