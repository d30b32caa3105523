package org.hiroba.web.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.hiroba.web.tls.Names;

/**
 * Whether a request is meant for this server: only names that it is known by are answered, so that a foreign name that
 * points here (DNS rebinding) gets nothing.
 */
public final class HostCheck {
    private final Supplier<Names> names;

    /** @param names asked for at every request, from memory */
    public HostCheck(Supplier<Names> names) {
        this.names = names;
    }

    Optional<Refusal> check(Request request) {
        String addressed = request.getHttpURI().getHost();
        if (addressed == null || addressed.isEmpty()) {
            return Optional.of(Refusal.NO_HOST);
        }
        String header = request.getHeaders().get(HttpHeader.HOST);
        return isOurs(addressed) && (header == null || isOurs(host(header)))
                ? Optional.empty()
                : Optional.of(Refusal.FOREIGN_HOST);
    }

    private boolean isOurs(String host) {
        return names.get().includes(host);
    }

    private static String host(String header) {
        try {
            String host = new HostPort(header).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
