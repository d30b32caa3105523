package org.hiroba.launcher.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where plugins come from and how patient the runtime is.
 *
 * @param distribution the folder of Hiroba's own plugins
 * @param company the folder of the company's own, watched; empty in safe mode
 * @param cache of the framework, emptied at the start
 * @param memory the file that remembers versions and what is disabled
 * @param startBudget how long a plugin may take to start
 * @param look how often the company's folder is looked at
 * @param failureLimit how many failures within the window are too many
 */
public record PluginRuntimeConfig(
        Path distribution,
        Optional<Path> company,
        Path cache,
        Path memory,
        InstantSource clock,
        Duration startBudget,
        Duration look,
        int failureLimit,
        Duration failureWindow) {

    /** As the product runs. */
    public static PluginRuntimeConfig of(
            Path distribution, Path dataDir, boolean safeMode, InstantSource clock) {
        return new PluginRuntimeConfig(
                distribution,
                safeMode ? Optional.empty() : Optional.of(dataDir.resolve("plugins")),
                dataDir.resolve("run").resolve("bundles"),
                dataDir.resolve("plugins.properties"),
                clock,
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                20,
                Duration.ofMinutes(5));
    }
}
