package org.hiroba.launcher.plugin;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.core.text.MessageCatalog;
import org.osgi.framework.Bundle;

/** A platform of registry and texts only, that notes what it was asked for. */
final class TestHost implements PluginHost {
    /** Down to zero: what plugins do in the background goes on. */
    volatile CountDownLatch serving = new CountDownLatch(0);

    /** Down to zero once something was to begin. */
    final CountDownLatch begun = new CountDownLatch(1);

    final ContributionRegistry registry = new ContributionRegistry();
    final MessageCatalog texts = new MessageCatalog();
    final List<String> notes = new CopyOnWriteArrayList<>();

    @Override
    public void migrate(String pluginId, Bundle bundle) {
        if (bundle.getEntry("db/" + pluginId + "/V001__broken.sql") != null) {
            throw new IllegalStateException("V001__broken.sql was changed after it ran");
        }
        notes.add("migrate " + pluginId);
    }

    @Override
    public Registration addTexts(String pluginId, Bundle bundle) {
        return texts.register(pluginId, path -> open(bundle, path));
    }

    @Override
    public Registration addAssets(String pluginId, Bundle bundle) {
        notes.add("assets " + pluginId);
        return () -> notes.add("no assets " + pluginId);
    }

    @Override
    public PluginContext context(String pluginId, ScheduledExecutorService executor) {
        return (PluginContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PluginContext.class}, (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "id" -> pluginId;
                            case "executor" -> executor;
                            case "texts" -> texts;
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    @Override
    public void release(String pluginId) {
        notes.add("release " + pluginId);
    }

    @Override
    public ContributionRegistry contributions() {
        return registry;
    }

    @Override
    public MessageCatalog texts() {
        return texts;
    }

    private static Optional<InputStream> open(Bundle bundle, String path) throws java.io.IOException {
        URL url = bundle.getEntry(path);
        return url == null ? Optional.empty() : Optional.of(url.openStream());
    }

    @Override
    public void awaitServing() throws InterruptedException {
        begun.countDown();
        serving.await();
    }
}
