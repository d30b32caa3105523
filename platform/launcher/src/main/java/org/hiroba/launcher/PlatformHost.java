package org.hiroba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Texts;
import org.hiroba.core.Platform;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.launcher.plugin.PluginHost;
import org.hiroba.storage.Database;
import org.hiroba.storage.MigrationSource;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets plugins meet the real platform. */
final class PlatformHost implements PluginHost {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformHost.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final Platform platform;
    private final CountDownLatch serving = new CountDownLatch(1);

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

    /** A plugin that waits for its own work while it is brought up waits the longer, but not for ever. */
    @Override
    public void awaitServing() throws InterruptedException {
        if (!serving.await(START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Hiroba does not serve yet; a plugin begins all the same");
        }
    }

    /** From now on plugins do in the background what they have to. */
    void serves() {
        serving.countDown();
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
