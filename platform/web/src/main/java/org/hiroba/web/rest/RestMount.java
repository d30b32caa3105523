package org.hiroba.web.rest;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.hiroba.api.identity.People;
import org.hiroba.api.rest.RestResource;
import org.hiroba.api.text.Texts;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;
import org.hiroba.web.json.Json;

/**
 * The REST API: every {@link RestResource} that is registered at the moment, under {@code /api/v1}. The caller comes in the
 * request attribute {@link org.hiroba.web.Identity#CALLER}.
 *
 * <p><b>Lifecycle:</b> a change of resources counts from the next request on; what is under way ends as it began. The first
 * request after a change waits until the resources are mounted, unless that has been done meanwhile in the background.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class RestMount {
    /** Where the API begins. */
    public static final String PATH = "/api/v1";

    private final RestServlet servlet;

    public RestMount(ContributionRegistry contributions, People people, Texts texts, Json json) {
        Languages languages = new Languages(people);
        this.servlet = new RestServlet(new Mounting(contributions, languages, texts, json));
        contributions.follow(RestResource.class, new Follower<>() {
            @Override
            public void added(String pluginId, RestResource resource) {
                servlet.resourcesChanged();
            }

            @Override
            public void removed(String pluginId, RestResource resource) {
                json.forgetClasses();
                servlet.resourcesChanged();
            }
        });
    }

    public void install(ServletContextHandler context) {
        ServletHolder holder = new ServletHolder("rest", servlet);
        holder.setAsyncSupported(true);
        holder.setInitOrder(1);
        context.addServlet(holder, PATH + "/*");
    }
}
