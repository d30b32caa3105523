package org.hiroba.ui.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.web.Identity;

/**
 * Vaadin's service for signed-in people only. The gate before it has proven who asks; here it is made sure that a Vaadin
 * session belongs to one person and dies when somebody else comes with it.
 */
final class PortalService extends VaadinServletService {
    private final PortalServiceParts parts;

    PortalService(
            PortalServlet servlet, DeploymentConfiguration configuration, PortalServiceParts parts) {
        super(servlet, configuration);
        this.parts = parts;
    }

    @Override
    public void init() throws ServiceException {
        super.init();
        setSystemMessagesProvider(new SystemTexts(parts.portal().texts()));
        addSessionInitListener(this::sessionOpened);
        addUIInitListener(this::pageOpened);
    }

    @Override
    protected List<RequestHandler> createRequestHandlers() throws ServiceException {
        List<RequestHandler> handlers = super.createRequestHandlers();
        handlers.replaceAll(handler -> handler instanceof UidlRequestHandler ? new PageRequests() : handler);
        return handlers;
    }

    @Override
    protected Instantiator createInstantiator() {
        return new PortalInstantiator(this, parts);
    }

    @Override
    protected boolean requestCanCreateSession(VaadinRequest request) {
        return caller(request).isPresent() && super.requestCanCreateSession(request);
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response)
            throws ServiceException {
        Optional<Caller> caller = caller(request);
        if (caller.isEmpty()) {
            refuse(request, response);
            return;
        }
        endSessionOfSomebodyElse((HttpServletRequest) request, caller.get().person());
        super.handleRequest(request, response);
    }

    /**
     * Component meta data adds one listener per component class and never takes it away, which would hold plugins' classes
     * until the server stops. All that it does is to empty a map of the service that is being destroyed.
     */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        if (listener.getClass().getName().contains("ComponentMetaData")) {
            return () -> {};
        }
        return super.addServiceDestroyListener(listener);
    }

    private void sessionOpened(SessionInitEvent event) {
        caller(event.getRequest()).ifPresent(caller -> event.getRequest()
                .getWrappedSession()
                .setAttribute(PersonId.class.getName(), caller.person()));
        event.getSession().setErrorHandler(new PortalErrors(parts));
    }

    private void pageOpened(UIInitEvent event) {
        UI ui = event.getUI();
        VaadinRequest request = VaadinRequest.getCurrent();
        parts.open(ui, request).ifPresent(viewer -> {
            ui.setLocale(viewer.language().locale());
            PageTexts.apply(ui, viewer);
        });
    }

    private static void endSessionOfSomebodyElse(HttpServletRequest request, PersonId person) {
        var session = request.getSession(false);
        if (session != null) {
            Object owner = session.getAttribute(PersonId.class.getName());
            if (owner != null && !owner.equals(person)) {
                session.invalidate();
            }
        }
    }

    private static void refuse(VaadinRequest request, VaadinResponse response)
            throws ServiceException {
        try {
            var answer = (HttpServletResponse) response;
            var asked = (HttpServletRequest) request;
            if ("GET".equals(asked.getMethod()) && request.getParameter("v-r") == null) {
                answer.sendRedirect("/sign-in");
            } else {
                answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        } catch (IOException e) {
            throw new ServiceException(e);
        }
    }

    private static Optional<Caller> caller(VaadinRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(Identity.CALLER));
    }
}
