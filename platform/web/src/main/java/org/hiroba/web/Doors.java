package org.hiroba.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.hiroba.core.IdentityParts;
import org.hiroba.core.Platform;
import org.hiroba.web.security.BodyLimit;
import org.hiroba.web.security.CallerCheck;
import org.hiroba.web.security.Gate;
import org.hiroba.web.security.HostCheck;
import org.hiroba.web.security.Places;
import org.hiroba.web.security.PlainErrors;
import org.hiroba.web.security.RequestChecks;
import org.hiroba.web.security.SecurityHeaders;
import org.hiroba.web.security.SmallBodies;
import org.hiroba.web.server.FairShare;
import org.hiroba.web.server.HealthServlet;
import org.hiroba.web.server.PortalSessions;
import org.hiroba.web.server.SlowReaders;
import org.hiroba.web.server.ToHttps;
import org.hiroba.web.setup.SetupServlet;
import org.hiroba.web.signin.InvitationServlet;
import org.hiroba.web.signin.SignInServlet;
import org.hiroba.web.signin.SignOutServlet;
import org.hiroba.web.tls.CertificateKeeper;
import org.hiroba.web.tls.Names;
import org.hiroba.web.trust.TrustServlet;

/** Hangs every door into the server: first what all requests pass, then who answers at which path. */
final class Doors {
    /** How long requests under way may go on when the server stops. */
    private static final long GRACE_MILLIS = 3_000;
    /** A page that has not been heard of for so long is forgotten; its heartbeat comes every five minutes. */
    private static final int PAGE_SECONDS = 30 * 60;

    /** What the portal's pages may send at once; files go other ways. */
    private static final long SCREEN_BYTES = 4L * 1024 * 1024;

    /** Where files come in; how large each may be is a setting, enforced in mid-stream. */
    private static final String FILES = "/api/v1/files";

    private final WebConfig config;
    private final Platform platform;
    private final IdentityParts identity;
    private final Portal portal;
    private final CertificateKeeper keeper;
    private final Supplier<Names> names;
    private final IntSupplier port;
    private final Mounts mounts;
    private volatile BooleanSupplier ready = () -> true;

    Doors(
            WebConfig config,
            Platform platform,
            Portal portal,
            CertificateKeeper keeper,
            Supplier<Names> names,
            IntSupplier port) {
        this.config = config;
        this.platform = platform;
        this.identity = platform.identity();
        this.portal = portal;
        this.keeper = keeper;
        this.names = names;
        this.port = port;
        this.mounts = new Mounts(platform);
    }

    void hangInto(Server server) {
        ServletContextHandler context = context();
        Handler gate = new Gate(new Places(portal), identity.setup()::isDone, compressed(context));
        Handler caller = new CallerCheck(identity.sessions(), identity.accessTokens(), identity.people(), gate);
        Handler limited = new BodyLimit(this::bodyLimit, caller);
        Handler checked = new RequestChecks(new HostCheck(names), new ToHttps(port, limited));
        SecurityHeaders headers = new SecurityHeaders(config.strictTransport(), paced(new SmallBodies(checked)));
        PlainErrors errors = new PlainErrors(platform.texts(), identity.company()::language, headers);
        context.setErrorHandler(errors);
        server.setErrorHandler(errors);
        server.setHandler(new GracefulHandler(headers));
        server.setStopTimeout(GRACE_MILLIS);
    }

    /** Waits for slow clients, but not for ever, and not with all threads for one. */
    private Handler paced(Handler handler) {
        WebLimits limits = config.limits();
        Handler written = new MinimumDataRateHandler(handler, limits.bytesPerSecond(), 0);
        Handler read = new SlowReaders(limits.answerPatience(), limits.bytesPerSecond(), written);
        return new FairShare(limits.threadsPerAddress(), read);
    }

    /** What is to be done once the server answers. */
    void served() {
        mounts.served();
    }

    void close() {
        mounts.close();
    }

    private long bodyLimit(String path) {
        if (path.startsWith("/VAADIN/") || path.equals(FILES) || path.startsWith(FILES + "/")) {
            return config.limits().uploadBytes();
        }
        boolean form = path.startsWith("/sign-")
                || path.startsWith("/setup")
                || path.startsWith("/invitation/")
                || path.startsWith("/trust");
        if (form) {
            return config.limits().formBytes();
        }
        long most = config.limits().bodyBytes();
        return path.startsWith("/api/") ? most : Math.min(most, SCREEN_BYTES);
    }

    private ServletContextHandler context() {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.setClassLoader(Doors.class.getClassLoader());
        sessions(context);
        serve(context, new HealthServlet(() -> true), "/healthz");
        serve(context, new HealthServlet(() -> ready.getAsBoolean()), "/readyz");
        serve(context, new TrustServlet(platform, keeper, names), "/trust", "/trust/*");
        serve(context, new SignInServlet(platform), "/sign-in");
        serve(context, new SignOutServlet(platform), "/sign-out");
        serve(context, new InvitationServlet(platform), "/invitation/*");
        serve(context, new SetupServlet(platform), "/setup", "/setup/*");
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        mounts.install(context);
        portal.install(context);
        return context;
    }

    private void sessions(ServletContextHandler context) {
        SessionHandler sessions = context.getSessionHandler();
        sessions.setSessionCookie("__Host-hiroba-page");
        sessions.setHttpOnly(true);
        sessions.setSecureCookies(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.setSessionPath("/");
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        sessions.setMaxInactiveInterval(PAGE_SECONDS);
        PortalSessions tied = new PortalSessions();
        sessions.addEventListener(tied);
        FilterHolder filter = new FilterHolder(tied);
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        identity.sessions().onEnd(tied::ended);
    }

    private static void serve(ServletContextHandler context, HttpServlet servlet, String... paths) {
        ServletHolder holder = new ServletHolder(servlet);
        for (String path : paths) {
            context.addServlet(holder, path);
        }
    }

    private static Handler compressed(Handler handler) {
        CompressionHandler compression = new CompressionHandler(handler);
        compression.putCompression(new GzipCompression());
        compression.putConfiguration("/*", CompressionConfig.builder()
                .defaults()
                .compressExcludePath("/live")
                .compressExcludePath("/VAADIN/push")
                .compressExcludePath("/downloads/*")
                .build());
        return compression;
    }

    /** Sets what {@code /readyz} answers; until then it says yes. */
    void readyWhen(BooleanSupplier condition) {
        ready = condition;
    }
}
