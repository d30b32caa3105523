package org.hiroba.web.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.core.access.Session;
import org.hiroba.core.access.SessionEnded;
import org.hiroba.web.Identity;

/**
 * Ties the servlet session, in which the portal keeps what is on somebody's screen, to the Hiroba session of that person: it
 * is never shown to another person in the same browser, and it ends with the sign-in that it hangs on.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class PortalSessions implements Filter, HttpSessionListener {
    private static final String OWNER = "org.hiroba.web.session";

    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Optional<Session> session = Identity.session(http);
        existing(http).filter(found -> !isOf(found, session)).ifPresent(PortalSessions::invalidate);
        try {
            chain.doFilter(request, response);
        } finally {
            session.ifPresent(owner -> existing(http).ifPresent(made -> claim(made, owner)));
        }
    }

    /** Closes what hangs on a session that is over. */
    public void ended(SessionEnded ended) {
        open.values().stream()
                .filter(session -> owner(session).filter(owner -> owner == ended.session()).isPresent())
                .forEach(PortalSessions::invalidate);
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
    }

    private static boolean isOf(HttpSession found, Optional<Session> session) {
        Optional<Long> owner = owner(found);
        return owner.isEmpty() || owner.equals(session.map(Session::id));
    }

    private static void claim(HttpSession session, Session owner) {
        try {
            if (session.getAttribute(OWNER) == null) {
                session.setAttribute(OWNER, owner.id());
            }
        } catch (IllegalStateException e) {
            // Ended while the request ran.
        }
    }

    private static Optional<Long> owner(HttpSession session) {
        try {
            return Optional.ofNullable((Long) session.getAttribute(OWNER));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<HttpSession> existing(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // Somebody else was faster.
        }
    }
}
