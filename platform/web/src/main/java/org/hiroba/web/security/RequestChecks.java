package org.hiroba.web.security;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns away what no honest client sends: a foreign host (DNS rebinding), methods that nobody offers, paths with hidden
 * parameters, and changes or WebSockets that another site's page asks for (cross-site request forgery).
 */
public final class RequestChecks extends Handler.Wrapper {
    static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final Set<String> EVERYWHERE = Set.of("GET", "HEAD", "POST");
    private static final Set<String> API_ONLY = Set.of("PUT", "PATCH", "DELETE");

    private final HostCheck hosts;
    private final OriginCheck origins;

    public RequestChecks(HostCheck hosts, Handler handler) {
        super(handler);
        this.hosts = hosts;
        this.origins = new OriginCheck();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Refusal> refusal = hosts.check(request)
                .or(() -> checkMethod(request))
                .or(() -> checkPath(request.getHttpURI()))
                .or(() -> origins.check(request));
        if (refusal.isPresent()) {
            return refusal.get().answer(request, response, callback);
        }
        return super.handle(request, response, callback);
    }

    private static Optional<Refusal> checkMethod(Request request) {
        String method = request.getMethod();
        boolean api = API_ONLY.contains(method)
                && String.valueOf(request.getHttpURI().getCanonicalPath()).startsWith("/api/");
        return EVERYWHERE.contains(method) || api ? Optional.empty() : Optional.of(Refusal.METHOD);
    }

    /** Jetty has refused ambiguous paths already; what is left are parameters, which nothing here has. */
    private static Optional<Refusal> checkPath(HttpURI uri) {
        String path = uri.getPath();
        boolean odd = path == null
                || !path.startsWith("/")
                || path.startsWith("//")
                || path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0
                || String.valueOf(uri.getDecodedPath()).chars().anyMatch(Character::isISOControl);
        return odd ? Optional.of(Refusal.PATH) : Optional.empty();
    }

    static boolean isUpgrade(Request request) {
        return request.getHeaders().contains(HttpHeader.UPGRADE);
    }
}
