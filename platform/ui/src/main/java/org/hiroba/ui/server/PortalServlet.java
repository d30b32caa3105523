package org.hiroba.ui.server;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.function.Consumer;

/** Vaadin's servlet with our own service, and routes that follow the plugins once it is up. */
final class PortalServlet extends VaadinServlet {
    private final PortalServiceParts parts;
    private final Consumer<RouteConfiguration> whenUp;

    PortalServlet(PortalServiceParts parts, Consumer<RouteConfiguration> whenUp) {
        this.parts = parts;
        this.whenUp = whenUp;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        PortalService service = new PortalService(this, configuration, parts);
        service.init();
        return service;
    }

    @Override
    protected StaticFileHandler createStaticFileHandler(VaadinService service) {
        return new BundleFiles(service);
    }

    @Override
    protected void servletInitialized() {
        whenUp.accept(RouteConfiguration.forRegistry(
                ApplicationRouteRegistry.getInstance(getService().getContext())));
    }
}
