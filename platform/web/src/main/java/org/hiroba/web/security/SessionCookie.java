package org.hiroba.web.security;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** The cookie that holds a session's token. Its prefix makes browsers keep it to this host, HTTPS and the whole path. */
public final class SessionCookie {
    public static final String NAME = "__Host-hiroba";

    /** The session itself may end long before. */
    private static final Duration KEEP = Duration.ofDays(90);
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private SessionCookie() {}

    /** The token that a request brings; not proven yet. */
    public static Optional<String> of(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The header that sets it; it goes when the browser is closed, unless the session ends before. */
    public static String set(String token) {
        return NAME + "=" + token + ATTRIBUTES;
    }

    /** The header that sets it on a device of one's own, where it outlives the browser's being closed. */
    public static String keep(String token) {
        return set(token) + "; Max-Age=" + KEEP.toSeconds();
    }

    /** The header that removes it. */
    public static String clear() {
        return NAME + "=; Max-Age=0" + ATTRIBUTES;
    }
}
