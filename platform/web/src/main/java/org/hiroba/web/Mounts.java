package org.hiroba.web;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.hiroba.core.IdentityParts;
import org.hiroba.core.Platform;
import org.hiroba.web.asset.PluginAssets;
import org.hiroba.web.asset.ThemeAssets;
import org.hiroba.web.json.Json;
import org.hiroba.web.live.LiveEndpoint;
import org.hiroba.web.live.LiveHub;
import org.hiroba.web.live.LiveLimits;
import org.hiroba.web.media.MediaServlet;
import org.hiroba.web.rest.RestMount;

/** The doors for programs and files: REST API, live stream, images, plugins' assets. */
final class Mounts implements AutoCloseable {
    private final Platform platform;
    private final RestMount rest;
    private final LiveHub live;

    Mounts(Platform platform) {
        IdentityParts identity = platform.identity();
        Json json = new Json();
        this.platform = platform;
        this.rest = new RestMount(platform.contributions(), identity.people(), platform.texts(), json);
        this.live = new LiveHub(
                new LiveHub.Parts(
                        platform.config().journal(),
                        platform.config().transactions(),
                        platform.content().audiences(),
                        identity.people(),
                        platform.contributions(),
                        platform.texts(),
                        json),
                LiveLimits.usual());
    }

    void install(ServletContextHandler context) {
        rest.install(context);
        LiveEndpoint.install(context, live);
        MediaServlet.install(context, platform.content().images());
        PluginAssets.install(context, platform.contributions());
        ThemeAssets.install(context, Mounts.class.getClassLoader());
        live.start();
    }

    @Override
    public void close() {
        live.close();
    }
}
