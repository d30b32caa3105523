package org.hiroba.web;

import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.hiroba.core.IdentityParts;
import org.hiroba.core.Platform;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.web.asset.PluginAssets;
import org.hiroba.web.asset.SharedAssets;
import org.hiroba.web.feed.FeedServlet;
import org.hiroba.web.json.Json;
import org.hiroba.web.live.LiveEndpoint;
import org.hiroba.web.live.LiveHub;
import org.hiroba.web.live.LiveLimits;
import org.hiroba.web.media.DownloadServlet;
import org.hiroba.web.media.MediaServlet;
import org.hiroba.web.media.SealedServlet;
import org.hiroba.web.rest.RestMount;
import org.hiroba.web.rest.platform.PlatformResources;

/** The doors for programs and files: REST API, live stream, images, plugins' assets. */
final class Mounts implements AutoCloseable {
    private final Platform platform;
    private final RestMount rest;
    private final LiveHub live;
    private final List<Registration> own;

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
        this.own = contribute(platform);
    }

    /** What was contributed here goes with the server, so that another can be opened over the same platform. */
    private static List<Registration> contribute(Platform platform) {
        return PlatformResources.of(platform).stream()
                .map(resource -> platform.contributions().register(ContributionRegistry.PLATFORM, resource))
                .toList();
    }

    void install(ServletContextHandler context) {
        rest.install(context);
        LiveEndpoint.install(context, live);
        MediaServlet.install(context, platform.content().images());
        FeedServlet.install(context, platform.content().feeds());
        DownloadServlet.install(context, platform.contributions());
        SealedServlet.install(context, platform.content().recalls().unsealings());
        PluginAssets.install(context, platform.contributions());
        SharedAssets.install(context, Mounts.class.getClassLoader());
        live.start();
    }

    /** What is to be done once the server answers. */
    void served() {
        live.follow();
    }

    @Override
    public void close() {
        live.close();
        own.forEach(Registration::remove);
    }
}
