package org.hiroba.web.security;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.core.access.AccessTokens;
import org.hiroba.core.access.Session;
import org.hiroba.core.access.Sessions;
import org.hiroba.web.Identity;

/** Proves the session cookie or the bearer token of a request and leaves who it is as attributes. */
public final class CallerCheck extends Handler.Wrapper {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final People people;

    public CallerCheck(Sessions sessions, AccessTokens tokens, People people, Handler handler) {
        super(handler);
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getDecodedPath();
        Door door = door(path);
        Optional<String> bearer = bearer(request);
        if (bearer.isPresent()) {
            // Pages are for people: there, a token is nobody.
            if (door != Door.PORTAL) {
                byToken(request, bearer.get(), door);
            }
        } else {
            SessionCookie.of(request).ifPresent(cookie -> bySession(request, cookie, path, door));
        }
        return super.handle(request, response, callback);
    }

    private void byToken(Request request, String secret, Door door) {
        tokens.find(secret, door).ifPresent(caller -> {
            request.setAttribute(Identity.CALLER, caller);
            request.setAttribute(Identity.ALIVE, (BooleanSupplier) () -> tokens.find(secret, door).isPresent());
        });
    }

    private void bySession(Request request, String cookie, String path, Door door) {
        Optional<Session> session = isUse(request, path) ? sessions.use(cookie) : sessions.find(cookie);
        session.ifPresent(living -> people.find(living.person()).filter(Person::isActive).ifPresent(person -> {
            request.setAttribute(Identity.CALLER, new Caller(person.id(), person.role(), door));
            request.setAttribute(Identity.SESSION, living);
            request.setAttribute(Identity.ALIVE, (BooleanSupplier) () -> sessions.find(cookie).isPresent());
        }));
    }

    private static Optional<String> bearer(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        boolean present = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return present
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static Door door(String path) {
        if (path.startsWith("/api/") || path.startsWith("/media/") || path.startsWith("/downloads/")) {
            return Door.API;
        }
        return path.equals("/live") ? Door.LIVE : Door.PORTAL;
    }

    /** Heartbeats and open connections keep nobody signed in (ASVS 7.3.1). */
    private static boolean isUse(Request request, String path) {
        if (path.equals("/live") || path.startsWith("/VAADIN/")) {
            return false;
        }
        Fields query = Request.extractQueryParameters(request);
        return !"heartbeat".equals(query.getValue("v-r"));
    }
}
