package org.hiroba.web;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.hiroba.core.IdentityParts;
import org.hiroba.core.Platform;
import org.hiroba.web.json.Json;
import org.hiroba.web.rest.RestMount;

/** The doors for programs and files: REST API, live stream, images, plugins' assets. */
final class Mounts implements AutoCloseable {
    private final RestMount rest;

    Mounts(Platform platform) {
        IdentityParts identity = platform.identity();
        this.rest = new RestMount(platform.contributions(), identity.people(), platform.texts(), new Json());
    }

    void install(ServletContextHandler context) {
        rest.install(context);
    }

    @Override
    public void close() {}
}
