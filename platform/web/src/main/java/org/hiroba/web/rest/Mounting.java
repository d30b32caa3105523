package org.hiroba.web.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.hiroba.api.rest.RestResource;
import org.hiroba.api.text.Texts;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.web.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a Jersey application of the resources that are registered, and leaves out one that spoils it. */
final class Mounting {
    private static final Logger LOG = LoggerFactory.getLogger(Mounting.class);

    private final ContributionRegistry contributions;
    private final Languages languages;
    private final Texts texts;
    private final Json json;

    Mounting(ContributionRegistry contributions, Languages languages, Texts texts, Json json) {
        this.contributions = contributions;
        this.languages = languages;
        this.texts = texts;
        this.json = json;
    }

    Generation mount(long number, ServletConfig servletConfig) {
        List<RestResource> resources = contributions.all(RestResource.class);
        try {
            return new Generation(number, start(resources, servletConfig));
        } catch (RuntimeException | LinkageError | ServletException e) {
            LOG.warn("The REST resources do not go together; looking for the one to leave out", e);
            return new Generation(number, startWithout(resources, servletConfig));
        }
    }

    private ServletContainer startWithout(List<RestResource> resources, ServletConfig servletConfig) {
        List<RestResource> sound = new ArrayList<>();
        for (RestResource candidate : resources) {
            sound.add(candidate);
            try {
                new ApplicationHandler(application(sound)).onShutdown(null);
            } catch (RuntimeException | LinkageError e) {
                sound.removeLast();
                contributions.report(candidate, e);
            }
        }
        try {
            return start(sound, servletConfig);
        } catch (ServletException e) {
            throw new IllegalStateException("The REST API cannot be mounted", e);
        }
    }

    private ServletContainer start(List<RestResource> resources, ServletConfig servletConfig) throws ServletException {
        ServletContainer container = new ServletContainer(application(resources));
        container.init(servletConfig);
        return container;
    }

    private ResourceConfig application(List<RestResource> resources) {
        ResourceConfig application = new ResourceConfig();
        application.addProperties(Map.of(
                ServerProperties.WADL_FEATURE_DISABLE, true,
                ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                ServerProperties.BV_FEATURE_DISABLE, true,
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
                ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true));
        application.register(new KnownCallersOnly());
        application.register(new JsonBodies(json));
        application.register(new ParameterForms());
        application.register(new CallerParameters(languages));
        application.register(new ProblemMapper(contributions, languages, texts));
        FlatResources flat = new FlatResources();
        resources.forEach(flat::add);
        Map<Object, String> owners = owners(resources);
        flat.add(new RestResource(new OpenApiResource(
                () -> flat.describe(resource -> owners.getOrDefault(resource, ContributionRegistry.PLATFORM)),
                contributions)));
        flat.build().forEach(application::registerResources);
        return application;
    }

    private Map<Object, String> owners(List<RestResource> resources) {
        Map<Object, String> owners = new IdentityHashMap<>();
        resources.forEach(contribution -> contributions
                .ownerOf(contribution)
                .ifPresent(plugin -> owners.put(contribution.resource(), plugin)));
        return owners;
    }
}
