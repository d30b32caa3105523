package org.hiroba.launcher.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** Finds the plugin in whose code something was thrown, where nobody could say whom it was called for. */
final class Culprit {
    private final List<InstalledPlugin> plugins;

    Culprit(List<InstalledPlugin> plugins) {
        this.plugins = plugins;
    }

    /** The plugin of the innermost frame that is in any plugin; the deepest cause counts first. */
    Optional<String> of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        return causes.reversed().stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .map(StackTraceElement::getClassName)
                .distinct()
                .flatMap(name -> owner(name).stream())
                .findFirst();
    }

    private Optional<String> owner(String className) {
        String file = className.replace('.', '/') + ".class";
        return plugins.stream()
                .filter(plugin -> plugin.bundle().filter(bundle -> has(bundle, file)).isPresent())
                .map(InstalledPlugin::id)
                .findFirst();
    }

    private static boolean has(Bundle bundle, String file) {
        return bundle.getState() != Bundle.UNINSTALLED && bundle.getEntry(file) != null;
    }
}
