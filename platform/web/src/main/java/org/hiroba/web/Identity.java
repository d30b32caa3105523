package org.hiroba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.access.Session;

/**
 * Who stands at the door. Before any servlet sees a request, the gate has proven the session cookie or the bearer token
 * and left the {@link Caller} as a request attribute, for portal, REST API and live stream alike.
 */
public final class Identity {
    /** The request attribute that holds the {@link Caller}; absent when nobody is signed in. */
    public static final String CALLER = "org.hiroba.caller";

    /** The request attribute that holds the {@link Session}; absent too when a token was shown instead of a cookie. */
    public static final String SESSION = "org.hiroba.session";

    /**
     * The request attribute that holds a {@link java.util.function.BooleanSupplier}: whether the session or token by which
     * the caller came is still alive. Cheap; the live stream asks it twice a second for every open connection, which does
     * not count as use.
     */
    public static final String ALIVE = "org.hiroba.alive";

    /** The request attribute with the nonce that inline scripts of a portal page must carry. */
    public static final String NONCE = "org.hiroba.nonce";

    private Identity() {}

    /** Who asks, if somebody is signed in. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    /** The session that the request belongs to, if the caller came with a cookie. */
    public static Optional<Session> session(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SESSION));
    }

    /** @throws HirobaException UNAUTHENTICATED if nobody is signed in */
    public static Caller require(HttpServletRequest request) {
        return of(request)
                .orElseThrow(() -> new HirobaException(
                        ErrorCode.UNAUTHENTICATED, "error.unauthenticated"));
    }
}
