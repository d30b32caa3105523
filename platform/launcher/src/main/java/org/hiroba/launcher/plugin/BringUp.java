package org.hiroba.launcher.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.core.registry.Registration;
import org.hiroba.launcher.plugin.Quarantine.Cause;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a plugin to life, in the order in which it is to be read here: tables, texts, files, contributions, services. The
 * plugin's own code runs on a thread of its own with a budget of time; only what it has said in time is shown.
 */
final class BringUp {
    private static final Logger LOG = LoggerFactory.getLogger(BringUp.class);
    private static final Duration STOP_BUDGET = Duration.ofSeconds(10);

    private final BundleContext context;
    private final PluginHost host;
    private final ComponentRuntime components;
    private final Duration budget;

    BringUp(BundleContext context, PluginHost host, ComponentRuntime components, Duration budget) {
        this.context = context;
        this.host = host;
        this.components = components;
        this.budget = budget;
    }

    /** @return why it failed, with everything taken down again; empty if the plugin runs */
    Optional<Quarantine> bringUp(LivePlugin live) {
        String thread = "plugin-" + live.id();
        Optional<Quarantine> failure = switch (Outcome.of(thread, budget, () -> prepare(live))) {
            case Outcome.Done<CollectedContributions>(var collected) -> show(live, collected);
            case Outcome.Failed<CollectedContributions>(var thrown) -> Optional.of(quarantine(live, thrown));
            case Outcome.Hung<CollectedContributions>() ->
                Optional.of(Quarantine.of(Cause.FAILED, "contribute-hung", budget.toSeconds()));
        };
        failure.ifPresent(reason -> live.undo().undo());
        return failure;
    }

    private CollectedContributions prepare(LivePlugin live) {
        Plugin plugin = step("activation-failed", () -> component(live));
        step("schema", () -> {
            host.migrate(live.id(), live.bundle());
            return plugin;
        });
        live.undo().add(step("texts", () -> host.addTexts(live.id(), live.bundle())));
        live.undo().add(step("files", () -> host.addAssets(live.id(), live.bundle())));
        PluginExecutor executor = new PluginExecutor(live.id(), host);
        live.undo().add(() -> end(live.id(), executor));
        return step("contribute-failed", () -> {
            CollectedContributions collected = new CollectedContributions();
            live.undo().add(() -> host.release(live.id()));
            plugin.contribute(host.context(live.id(), executor), collected);
            live.undo().add(() -> stop(live.id(), plugin));
            return collected;
        });
    }

    private Plugin component(LivePlugin live) {
        Plugin plugin = context.getService(live.component());
        if (plugin == null) {
            throw new IllegalStateException(
                    components.activationFailure(live.bundle()).orElse("no component"));
        }
        return plugin;
    }

    private Optional<Quarantine> show(LivePlugin live, CollectedContributions collected) {
        try {
            live.undo().add(host.contributions().registerAll(live.id(), collected.contributions()));
            BundleContext owner = live.bundle().getBundleContext();
            collected.services().forEach((type, service) ->
                    live.undo().add(publish(owner, type, service)));
            live.runs();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(quarantine(live, e));
        }
    }

    private static Registration publish(BundleContext owner, Class<?> type, Object service) {
        ServiceRegistration<?> registration = owner.registerService(type.getName(), service, null);
        return () -> {
            try {
                registration.unregister();
            } catch (IllegalStateException goneWithItsBundle) {
                LOG.debug("Service {} was gone already", type.getName());
            }
        };
    }

    private static void stop(String id, Plugin plugin) {
        Outcome<Boolean> outcome = Outcome.of("plugin-" + id + "-stop", STOP_BUDGET, () -> {
            plugin.stop();
            return true;
        });
        switch (outcome) {
            case Outcome.Done<Boolean> done -> LOG.debug("Plugin {} has stopped", id);
            case Outcome.Failed<Boolean>(var failure) -> LOG.warn("Plugin {} failed to stop", id, failure);
            case Outcome.Hung<Boolean> hung -> LOG.warn("Plugin {} does not stop and is left behind", id);
        }
    }

    private static void end(String id, PluginExecutor executor) {
        if (!executor.end()) {
            LOG.warn("Plugin {} has threads that do not end", id);
        }
    }

    private static Quarantine quarantine(LivePlugin live, Throwable thrown) {
        LOG.warn("Plugin {} does not start", live.id(), thrown);
        return thrown instanceof QuarantineException known
                ? known.quarantine()
                : Quarantine.failed("contribute-failed", thrown);
    }

    /** A plugin may throw anything, errors of linking among it. */
    private static <T> T step(String reason, Callable<T> call) {
        try {
            return call.call();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            throw new QuarantineException(Quarantine.failed(reason, e), e);
        }
    }
}
