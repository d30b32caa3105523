package org.hiroba.launcher.plugin;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hiroba.launcher.plugin.Quarantine.Cause;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one does to bundles, each with a budget of time, since a bundle's own code takes part. Confined to the runtime's thread. */
final class BundleOperations {
    private static final Logger LOG = LoggerFactory.getLogger(BundleOperations.class);
    private static final Duration STOP_BUDGET = Duration.ofSeconds(20);

    private final BundleContext context;
    private final Duration startBudget;
    private final MissingPackages missing;

    BundleOperations(BundleContext context, Duration startBudget) {
        this.context = context;
        this.startBudget = startBudget;
        this.missing = new MissingPackages(context);
    }

    Bundle install(PluginJar jar, String location) throws BundleException {
        return context.installBundle(location, new ByteArrayInputStream(jar.bytes()));
    }

    /** @return why it did not start */
    Optional<Quarantine> start(Bundle bundle) {
        if (!wiring().resolveBundles(List.of(bundle))) {
            return Optional.of(missing.explain(bundle));
        }
        Outcome<Boolean> outcome = Outcome.of("start-" + bundle.getSymbolicName(), startBudget, () -> {
            bundle.start();
            return true;
        });
        return switch (outcome) {
            case Outcome.Done<Boolean> started -> Optional.empty();
            case Outcome.Failed<Boolean>(var failure) -> {
                LOG.warn("Bundle {} does not start", bundle, failure);
                yield Optional.of(Quarantine.failed("start-failed", failure));
            }
            case Outcome.Hung<Boolean> hung ->
                Optional.of(Quarantine.of(Cause.FAILED, "start-hung", startBudget.toSeconds()));
        };
    }

    void stop(Bundle bundle) {
        bounded("stop", bundle, bundle::stop);
    }

    /** Takes bundles away and frees what others still hold of them; those others are restarted. */
    void uninstall(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            bounded("stop", bundle, bundle::stop);
            bounded("uninstall", bundle, bundle::uninstall);
        }
        if (!bundles.isEmpty()) {
            refresh();
        }
    }

    private void refresh() {
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring().refreshBundles(null, event -> refreshed.countDown());
        try {
            if (!refreshed.await(STOP_BUDGET.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Refreshing bundles takes longer than {} s", STOP_BUDGET.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private interface Operation {
        void run() throws BundleException;
    }

    private static void bounded(String what, Bundle bundle, Operation operation) {
        Outcome<Boolean> outcome = Outcome.of(what + "-" + bundle.getSymbolicName(), STOP_BUDGET, () -> {
            operation.run();
            return true;
        });
        switch (outcome) {
            case Outcome.Done<Boolean> done -> LOG.debug("{} {}", what, bundle);
            case Outcome.Failed<Boolean>(var failure) -> LOG.warn("{} {} failed", what, bundle, failure);
            case Outcome.Hung<Boolean> hung -> LOG.warn("{} {} hangs and is left behind", what, bundle);
        }
    }
}
