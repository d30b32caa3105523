package org.hiroba.core.access;

import java.net.URI;
import java.util.Optional;

/**
 * Under which address people reach Hiroba, for links that are shown outside a browser. Told by the web server once it
 * listens.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class PublicAddress {
    private volatile Optional<URI> base = Optional.empty();

    /** @param base e.g. {@code https://hiroba.example.co.jp:8443/} */
    public void announce(URI base) {
        this.base = Optional.of(base);
    }

    /** The whole address of a path that begins with a slash; the path alone while nothing listens. */
    public String of(String path) {
        return base.map(address -> address.resolve(path).toString()).orElse(path);
    }
}
