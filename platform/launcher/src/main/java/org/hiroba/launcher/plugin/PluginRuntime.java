package org.hiroba.launcher.plugin;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.plugin.PluginState.Origin;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.launcher.osgi.OsgiFramework;
import org.hiroba.launcher.plugin.Quarantine.Cause;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs plugins: installs the jars of the distribution and of the company, brings plugins to life when their components
 * appear, takes them down when those go, and puts aside what fails, with the reason.
 *
 * <p><b>Threads:</b> safe for concurrent calls. All changes happen on one thread of its own, one after the other; the
 * plugins' own code runs on threads that can be given up.
 */
public final class PluginRuntime implements PluginControl, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginRuntime.class);
    private static final Predicate<String> ID =
            Pattern.compile("[a-z][a-z0-9_]{0,29}").asMatchPredicate();
    private static final List<String> RESERVED =
            List.of(ContributionRegistry.PLATFORM, "launcher", "web", "ui", "sys", "public");

    private final PluginRuntimeConfig config;
    private final ControlThread control = new ControlThread();
    private final OsgiFramework framework;
    private final ComponentRuntime components;
    private final BringUp bringUp;
    private final PluginShelf shelf;
    private final ServiceTracker<Plugin, LivePlugin> tracker;
    private final Optional<PluginFolder> company;

    private PluginRuntime(PluginRuntimeConfig config, PluginHost host) {
        this.config = config;
        this.framework = OsgiFramework.start(config.cache());
        this.components = ComponentRuntime.of(framework.context());
        this.bringUp = new BringUp(framework.context(), host, components, config.startBudget());
        this.shelf = new PluginShelf(
                new BundleOperations(framework.context(), config.startBudget()),
                RememberedPlugins.in(config.memory()),
                host.texts());
        this.company = config.company().map(PluginFolder::new);
        this.tracker = new ServiceTracker<>(framework.context(), Plugin.class, new Appearances());
        FailureWatch watch = new FailureWatch(
                config.clock(), config.failureLimit(), config.failureWindow(), this::keepsFailing);
        Culprit culprit = new Culprit(shelf.all());
        host.contributions().onFailure((pluginId, failure) -> watch.failed(
                pluginId.equals(ContributionRegistry.PLATFORM)
                        ? culprit.of(failure).orElse(pluginId)
                        : pluginId,
                failure));
    }

    /** Returns when the distribution's plugins run or have failed; the company's own follow in the background. */
    public static PluginRuntime start(PluginRuntimeConfig config, PluginHost host) {
        PluginRuntime runtime = new PluginRuntime(config, host);
        runtime.tracker.open();
        PluginFolder distribution = new PluginFolder(config.distribution());
        runtime.control.call(() -> runtime.take(distribution.first(), Origin.DISTRIBUTION));
        runtime.awaitSettled();
        runtime.watch();
        return runtime;
    }

    @Override
    public List<PluginState> list(Caller caller) {
        caller.requireAdministrator();
        return states();
    }

    @Override
    public void retry(Caller caller, String plugin, boolean allowDowngrade) {
        caller.requireAdministrator();
        InstalledPlugin known = load(plugin);
        control.call(() -> shelf.retry(known, allowDowngrade));
        awaitSettled();
    }

    @Override
    public void disable(Caller caller, String plugin) {
        caller.requireAdministrator();
        InstalledPlugin known = load(plugin);
        control.call(() -> shelf.disable(known));
        awaitSettled();
    }

    /** For the start's report; nobody is asking. */
    public List<PluginState> states() {
        return shelf.all().stream().map(plugin -> plugin.state(components)).toList();
    }

    /** Returns when every plugin whose component is there runs or has failed. */
    public void awaitSettled() {
        control.awaitIdle();
    }

    /** Stops the plugins, those that came last first, and the framework. */
    @Override
    public void close() {
        control.stopRepeating();
        control.call(() -> shelf.all().reversed().forEach(plugin ->
                plugin.bundle().ifPresent(bundle -> plugin.live().ifPresent(this::takeDown))));
        tracker.close();
        framework.close();
        control.close();
    }

    /** Looks at the company's folder now rather than when it is time, and returns when all is settled. */
    void look() {
        company.ifPresent(folder -> control.call(() -> take(folder.next(), Origin.COMPANY)));
        awaitSettled();
    }

    private void watch() {
        company.ifPresent(folder -> {
            control.execute(() -> take(folder.first(), Origin.COMPANY));
            control.repeat(config.look(), () -> take(folder.next(), Origin.COMPANY));
        });
    }

    private void take(PluginFolder.Changes changes, Origin origin) {
        if (!changes.gone().isEmpty()) {
            LOG.info("Plugins removed: {}", changes.gone());
            shelf.remove(changes.gone());
            shelf.startWaiting();
        }
        if (!changes.present().isEmpty()) {
            LOG.debug("Plugins found: {}", changes.present());
            shelf.put(changes.present(), origin);
        }
    }

    private void bringUp(InstalledPlugin plugin, LivePlugin live) {
        if (live.undo().isUndone()) {
            return;
        }
        Optional<Quarantine> refused = refuse(plugin, live);
        Optional<Quarantine> failure = refused.isPresent() ? refused : bringUp.bringUp(live);
        if (failure.isPresent()) {
            shelf.quarantine(plugin, failure.get());
        } else {
            shelf.ran(plugin);
            LOG.info("Plugin {} {} runs", live.id(), live.bundle().getVersion());
        }
    }

    private Optional<Quarantine> refuse(InstalledPlugin plugin, LivePlugin live) {
        if (!ID.test(live.id()) || RESERVED.contains(live.id())) {
            return Optional.of(Quarantine.of(Cause.FAILED, "bad-id", live.id()));
        }
        return shelf.all().stream()
                .filter(other -> other.live()
                        .filter(it -> it != live && it.isRunning() && it.id().equals(live.id()))
                        .isPresent())
                .findFirst()
                .map(other -> Quarantine.of(
                        Cause.DUPLICATE, "duplicate-id", live.id(), other.file().getFileName()));
    }

    private void takeDown(LivePlugin live) {
        live.undo().undo();
    }

    private void keepsFailing(String pluginId, Throwable last) {
        control.execute(() -> shelf.find(pluginId).ifPresent(plugin -> {
            Quarantine reason = Quarantine.of(
                    Cause.KEEPS_FAILING,
                    "keeps-failing",
                    config.failureLimit(),
                    config.failureWindow().toMinutes(),
                    Quarantine.describe(last));
            if (plugin.origin() == Origin.COMPANY) {
                shelf.quarantine(plugin, reason);
            } else {
                plugin.warn(reason.reason());
            }
        }));
    }

    private InstalledPlugin load(String plugin) {
        return shelf.find(plugin).orElseThrow(HirobaException::notFound);
    }

    /** Called by the framework on whatever thread registers or unregisters a plugin's component. */
    private final class Appearances implements ServiceTrackerCustomizer<Plugin, LivePlugin> {
        @Override
        public LivePlugin addingService(ServiceReference<Plugin> reference) {
            LivePlugin live = new LivePlugin(reference);
            shelf.find(reference.getBundle()).ifPresent(plugin -> {
                plugin.appears(live);
                control.execute(() -> bringUp(plugin, live));
            });
            return live;
        }

        @Override
        public void modifiedService(ServiceReference<Plugin> reference, LivePlugin live) {
            LOG.debug("Properties of plugin {} changed", live.id());
        }

        @Override
        public void removedService(ServiceReference<Plugin> reference, LivePlugin live) {
            takeDown(live);
            shelf.find(reference.getBundle()).ifPresent(plugin -> plugin.disappears(live));
            framework.context().ungetService(reference);
        }
    }
}
