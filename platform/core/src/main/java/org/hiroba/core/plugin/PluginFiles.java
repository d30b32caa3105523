package org.hiroba.core.plugin;

import java.net.URL;
import java.util.Optional;
import java.util.function.Function;
import org.hiroba.api.plugin.Contribution;

/**
 * The files of a plugin's {@code static} folder, which browsers may fetch. The launcher contributes them for each plugin.
 *
 * @param version part of their addresses, which are cached for ever: changes whenever one of the files does
 * @param source finds a file by its path below the folder, such as {@code icons/star.svg}
 */
public record PluginFiles(String version, Function<String, Optional<URL>> source) implements Contribution {
    /** Where the browser finds a file of the plugin. */
    public String address(String pluginId, String path) {
        return "/plugins/" + pluginId + "/" + version + "/" + path;
    }
}
