package org.hiroba.ui.server;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import java.util.Map;
import java.util.function.Consumer;
import org.atmosphere.cpr.ApplicationConfig;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;

/**
 * Puts Vaadin into a servlet context by hand: what a container finds by scanning annotations is named here, which saves
 * about two seconds at every start.
 */
public final class PortalContext {
    private static final Map<String, String> PARAMETERS = Map.of(
            "productionMode", "true",
            "closeIdleSessions", "true",
            "heartbeatInterval", "300",
            "frameOptions", "DENY",
            ApplicationConfig.ATMOSPHERE_INTERCEPTORS, PushBuffers.class.getName(),
            // Atmosphere's default of 500 ms keeps pushes back; 5 ms bundles well and takes 20 ms (ADR 0010).
            "org.atmosphere.cpr.Broadcaster.threadWaitTime", "5");

    private final PortalServiceParts parts;
    private final Consumer<RouteConfiguration> whenUp;

    /** @param whenUp told once, when the servlet is up and routes may be registered */
    public PortalContext(PortalServiceParts parts, Consumer<RouteConfiguration> whenUp) {
        this.parts = parts;
        this.whenUp = whenUp;
    }

    /** Adds Vaadin's initializers and its servlet at everything that no other servlet has. */
    public void install(ServletContextHandler context) {
        context.setClassLoader(PortalContext.class.getClassLoader());
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        context.addServletContainerInitializer(
                new LookupServletContainerInitializer(), LookupInitializer.class, resources());
        context.addServletContainerInitializer(new VaadinAppShellInitializer(), PortalShell.class);
        context.addServletContainerInitializer(new RouteRegistryInitializer());
        context.addServletContainerInitializer(
                new ErrorNavigationTargetInitializer(),
                NotFoundPage.class,
                RefusalPage.class,
                FailurePage.class);
        ServletHolder holder = new ServletHolder("portal", new PortalServlet(parts, whenUp));
        holder.setAsyncSupported(true);
        holder.setInitOrder(1);
        PARAMETERS.forEach(holder::setInitParameter);
        context.addServlet(holder, "/*");
    }

    /** Vaadin's own provider of resources is a private class that only scanning would find. */
    private static Class<?> resources() {
        try {
            return Class.forName("com.vaadin.flow.di.LookupInitializer$ResourceProviderImpl");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Vaadin has changed its start; see docs/adr/0010", e);
        }
    }
}
