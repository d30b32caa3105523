package org.hiroba.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.hiroba.web.Identity;
import org.jspecify.annotations.Nullable;

/** Gives resource methods their {@code @Context Caller} and {@code @Context Language}. */
final class CallerParameters extends AbstractBinder {
    private final Languages languages;

    CallerParameters(Languages languages) {
        this.languages = languages;
    }

    @Override
    protected void configure() {
        bind(new Provider(languages)).to(ValueParamProvider.class);
    }

    static Language language(Languages languages, ContainerRequest request) {
        Object caller = request.getProperty(Identity.CALLER);
        boolean asks = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return languages.of(
                asks ? request.getAcceptableLanguages() : java.util.List.of(),
                caller instanceof Caller known ? known : null);
    }

    private record Provider(Languages languages) implements ValueParamProvider {
        @Override
        public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
            if (!parameter.isAnnotationPresent(Context.class)) {
                return null;
            }
            if (parameter.getRawType() == Caller.class) {
                return request -> request.getProperty(Identity.CALLER);
            }
            return parameter.getRawType() == Language.class ? request -> language(languages, request) : null;
        }

        @Override
        public PriorityType getPriority() {
            return Priority.HIGH;
        }
    }
}
