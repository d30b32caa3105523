package org.hiroba.web.security;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/**
 * Whether a request comes from our own pages. What browsers say of it (Origin, Sec-Fetch-Site) must be true of us; a program
 * says nothing of the kind, but then it must not bring a session cookie either where something is changed.
 */
final class OriginCheck {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    Optional<Refusal> check(Request request) {
        HttpFields headers = request.getHeaders();
        String origin = headers.get(HttpHeader.ORIGIN);
        String site = headers.get("Sec-Fetch-Site");
        if (SAFE.contains(request.getMethod()) && !RequestChecks.isUpgrade(request)) {
            return mayRead(site, headers) ? Optional.empty() : Optional.of(Refusal.FOREIGN_ORIGIN);
        }
        boolean own = origin != null ? isOwn(origin, request.getHttpURI()) : isSilent(site, request);
        boolean sameSite = site == null || OWN.contains(site);
        return own && sameSite ? Optional.empty() : Optional.of(Refusal.FOREIGN_ORIGIN);
    }

    /** Other sites may link to us; they may not embed us or load from us. */
    private static boolean mayRead(String site, HttpFields headers) {
        if (site == null || OWN.contains(site)) {
            return true;
        }
        String use = headers.get("Sec-Fetch-Dest");
        return "navigate".equals(headers.get("Sec-Fetch-Mode")) && (use == null || "document".equals(use));
    }

    private static boolean isOwn(String origin, HttpURI addressed) {
        try {
            HttpURI uri = HttpURI.from(origin);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && addressed.getHost().equalsIgnoreCase(uri.getHost())
                    && port(addressed) == port(uri);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(HttpURI uri) {
        return uri.getPort() > 0 ? uri.getPort() : 443;
    }

    private static boolean isSilent(String site, Request request) {
        return site != null ? OWN.contains(site) : SessionCookie.of(request).isEmpty();
    }
}
