package org.hiroba.bench.prototype;

import com.vaadin.flow.component.Component;
import java.nio.file.Path;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** Felix with one bundle. */
final class Plugins {
    private static final String PACKAGES = "com.vaadin.flow.component,com.vaadin.flow.component.html,"
            + "com.vaadin.flow.component.button,com.vaadin.flow.component.orderedlayout,com.vaadin.flow.component.textfield";

    private Plugins() {}

    /** @return the view that the bundle {@code page.jar} brought as a service */
    static Class<? extends Component> start(Path folder) throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("felix").toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        PACKAGES));
        framework.start();
        BundleContext context = framework.getBundleContext();
        context.installBundle(folder.resolve("page.jar").toUri().toString()).start();
        ServiceReference<?> view = context.getServiceReference(Class.class.getName());
        return ((Class<?>) context.getService(view)).asSubclass(Component.class);
    }
}
