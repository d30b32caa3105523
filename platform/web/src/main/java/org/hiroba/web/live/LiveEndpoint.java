package org.hiroba.web.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletCoreRequest;
import org.eclipse.jetty.ee11.servlet.ServletCoreResponse;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.FutureCallback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.hiroba.api.identity.Caller;
import org.hiroba.web.Identity;
import org.jspecify.annotations.Nullable;

/** Lets people in to the live stream at {@code /live}: known callers only, from Hiroba's own pages or from programs. */
public final class LiveEndpoint extends HttpServlet {
    /** Where the live stream is. */
    public static final String PATH = "/live";

    private static final String PROTOCOL = "hiroba.v1";

    private final LiveHub hub;
    private @Nullable WebSocketMappings mappings;

    private LiveEndpoint(LiveHub hub) {
        this.hub = hub;
    }

    /** Adds the endpoint to a context that has not been started. */
    public static void install(ServletContextHandler context, LiveHub hub) {
        ServletHolder holder = new ServletHolder("live", new LiveEndpoint(hub));
        holder.setAsyncSupported(true);
        holder.setInitOrder(1);
        context.addServlet(holder, PATH);
    }

    @Override
    public void init() {
        ServletContextHandler context = ServletContextHandler.getServletContextHandler(getServletContext());
        mappings = new WebSocketMappings(
                WebSocketServerComponents.ensureWebSocketComponents(context.getServer(), context));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Caller> caller = Identity.of(request);
        if (caller.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!isFromHere(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!hub.mayOpenAnother(caller.get().person())) {
            response.setStatus(429);
        } else if (!upgrade(request, response, caller.get())) {
            response.setHeader("Upgrade", "websocket");
            response.setStatus(426);
        }
    }

    private boolean upgrade(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Request coreRequest = ServletCoreRequest.wrap(request);
        Response coreResponse = ServletCoreResponse.wrap(coreRequest, response, false);
        WebSocketMappings known = Objects.requireNonNull(mappings, "before init");
        if (!known.getHandshaker().isWebSocketUpgradeRequest(coreRequest)) {
            return false;
        }
        FutureCallback callback = new FutureCallback();
        Negotiator negotiator = new Negotiator(new LiveConnection(hub, caller.person(), alive(request)));
        if (!known.upgrade(negotiator, coreRequest, coreResponse, callback, null)) {
            return false;
        }
        callback.block();
        return true;
    }

    private static BooleanSupplier alive(HttpServletRequest request) {
        return request.getAttribute(Identity.ALIVE) instanceof BooleanSupplier alive ? alive : () -> true;
    }

    /** Programs send no Origin; a browser's must be the host that it talks to. */
    private static boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Takes the sub-protocol and no extension: compressing for each connection would undo encoding once for all. */
    private static final class Negotiator extends Configuration.ConfigurationCustomizer implements WebSocketNegotiator {
        private final LiveConnection connection;

        Negotiator(LiveConnection connection) {
            this.connection = connection;
        }

        @Override
        public FrameHandler negotiate(
                ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            if (request.hasSubProtocol(PROTOCOL)) {
                response.setAcceptedSubProtocol(PROTOCOL);
            }
            response.setExtensions(List.of());
            return connection;
        }

        @Override
        public void customize(Configuration configurable) {
            super.customize(configurable);
        }
    }
}
