package org.hiroba.bench.prototype.page;

import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Hands the page over as a service. */
public final class Activator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        context.registerService(Class.class.getName(), Page.class, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // Felix takes the service away.
    }
}
