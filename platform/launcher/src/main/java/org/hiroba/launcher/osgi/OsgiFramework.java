package org.hiroba.launcher.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Felix with Declarative Services, in this JVM. What it stores is a cache: made anew at every start. */
public final class OsgiFramework implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OsgiFramework.class);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final String COMPONENTS = "/framework/org.apache.felix.scr.jar";

    private final Framework framework;

    private OsgiFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * @param cache a folder of its own, emptied first
     * @throws IllegalStateException if the framework cannot start, e.g. because the folder cannot be written
     */
    public static OsgiFramework start(Path cache) {
        Framework framework = new FrameworkFactory().newFramework(configuration(cache));
        try {
            framework.start();
            installComponents(framework.getBundleContext());
            return new OsgiFramework(framework);
        } catch (BundleException | IOException e) {
            throw new IllegalStateException("The plugin framework does not start in " + cache, e);
        }
    }

    /** The system bundle's context. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Stops all bundles. A bundle that hangs is left behind after a while. */
    @Override
    public void close() {
        try {
            framework.stop();
            FrameworkEvent event = framework.waitForStop(STOP_GRACE.toMillis());
            if (event.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                LOG.warn("A plugin did not stop within {} s and is left behind", STOP_GRACE.toSeconds());
            }
        } catch (BundleException e) {
            LOG.warn("The plugin framework did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> configuration(Path cache) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                HostPackages.onClassPath(System.getProperty("java.class.path")));
        configuration.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_EXT);
        // Felix would otherwise guess from the call stack and let a bundle see all of the host's class path.
        configuration.put("felix.bootdelegation.implicit", "false");
        configuration.put("felix.log.level", "1");
        // It would write to the console; why a component fails is asked of its runtime instead.
        configuration.put("ds.loglevel", "0");
        return configuration;
    }

    private static void installComponents(BundleContext context) throws BundleException, IOException {
        try (InputStream jar = Objects.requireNonNull(
                OsgiFramework.class.getResourceAsStream(COMPONENTS), "not on the class path: " + COMPONENTS)) {
            Bundle bundle = context.installBundle("hiroba:framework/scr", jar);
            bundle.start();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
