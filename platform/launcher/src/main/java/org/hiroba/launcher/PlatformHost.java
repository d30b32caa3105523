package org.hiroba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Texts;
import org.hiroba.core.Platform;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.launcher.plugin.PluginHost;
import org.hiroba.storage.Database;
import org.hiroba.storage.MigrationSource;
import org.osgi.framework.Bundle;

/** Lets plugins meet the real platform. */
final class PlatformHost implements PluginHost {
    private final Database database;
    private final Platform platform;

    PlatformHost(Database database, Platform platform) {
        this.database = database;
        this.platform = platform;
    }

    @Override
    public void migrate(String pluginId, Bundle bundle) {
        List<URL> scripts = scripts(pluginId, bundle);
        if (!scripts.isEmpty()) {
            database.migrate(pluginId, MigrationSource.of(scripts));
        }
    }

    @Override
    public Registration addTexts(String pluginId, Bundle bundle) {
        return platform.texts().register(pluginId, path -> open(bundle, path));
    }

    @Override
    public Registration addAssets(String pluginId, Bundle bundle) {
        return platform.contributions().register(pluginId, BundleFiles.of(bundle));
    }

    @Override
    public PluginContext context(String pluginId, ScheduledExecutorService executor) {
        return platform.contextFor(pluginId, executor);
    }

    @Override
    public void release(String pluginId) {
        platform.release(pluginId);
    }

    @Override
    public ContributionRegistry contributions() {
        return platform.contributions();
    }

    @Override
    public Texts texts() {
        return platform.texts();
    }

    private static List<URL> scripts(String pluginId, Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("db/" + pluginId, "*.sql", false);
        return found == null ? List.of() : Collections.list(found);
    }

    private static Optional<InputStream> open(Bundle bundle, String path) throws IOException {
        URL url = bundle.getEntry(path);
        return url == null ? Optional.empty() : Optional.of(url.openStream());
    }
}
