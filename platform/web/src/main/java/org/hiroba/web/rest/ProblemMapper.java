package org.hiroba.web.rest;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.UUID;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ParamException;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.rest.RestResource;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.core.registry.ContributionRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into a problem document; what nobody foresaw is logged under a number and not told. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final ContributionRegistry contributions;
    private final Languages languages;
    private final Texts texts;

    @Inject
    private Provider<ContainerRequest> request;

    ProblemMapper(ContributionRegistry contributions, Languages languages, Texts texts) {
        this.contributions = contributions;
        this.languages = languages;
        this.texts = texts;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case HirobaException known -> problem(known, Optional.empty()).build();
            case ParamException wrong when wrong.getCause() instanceof HirobaException known ->
                problem(known, Optional.empty()).build();
            case ParamException.PathParamException unknown -> problem(HirobaException.notFound(), Optional.empty()).build();
            case ParamException wrong ->
                problem(HirobaException.invalid("api.error.parameter", wrong.getParameterName()), Optional.empty())
                        .build();
            case WebApplicationException http when http.getResponse().hasEntity() -> http.getResponse();
            case WebApplicationException http -> ofStatus(http);
            default -> unexpected(failure);
        };
    }

    private Response ofStatus(WebApplicationException http) {
        Response plain = http.getResponse();
        if (plain.getStatus() < 400) {
            return plain;
        }
        if (plain.getStatus() >= 500) {
            return unexpected(http);
        }
        HirobaException told = switch (plain.getStatus()) {
            case 401 -> new HirobaException(ErrorCode.UNAUTHENTICATED, "api.error.unauthenticated");
            case 403 -> HirobaException.forbidden();
            case 404 -> HirobaException.notFound();
            case 405 -> HirobaException.invalid("api.error.method");
            case 406 -> HirobaException.invalid("api.error.not-acceptable");
            case 415 -> HirobaException.invalid("api.error.media-type");
            default -> HirobaException.invalid("api.error.bad-request");
        };
        Response.ResponseBuilder answer = problem(told, plain.getStatus(), Optional.empty());
        String allow = plain.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private Response unexpected(Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}: {} {}", incident, request.get().getMethod(), request.get().getPath(false), failure);
        owner().ifPresent(plugin -> contributions.report(plugin, failure));
        HirobaException told = new HirobaException(ErrorCode.INTERNAL, "api.error.internal", incident);
        return problem(told, Optional.of(incident)).build();
    }

    /** The plugin whose resource was at work. */
    private Optional<String> owner() {
        return request.get().getUriInfo().getMatchedResources().stream()
                .flatMap(matched -> contributions.all(RestResource.class).stream()
                        .filter(contribution -> contribution.resource() == matched))
                .findFirst()
                .flatMap(contributions::ownerOf);
    }

    private Response.ResponseBuilder problem(HirobaException told, Optional<String> incident) {
        return problem(told, told.code().httpStatus(), incident);
    }

    private Response.ResponseBuilder problem(HirobaException told, int status, Optional<String> incident) {
        Language language = CallerParameters.language(languages, request.get());
        String title = Optional.ofNullable(Status.fromStatusCode(status))
                .map(Status::getReasonPhrase)
                .orElse(told.code().name());
        Problem problem = new Problem(
                "about:blank", title, status, texts.get(language, told), told.code().name(), incident);
        Response.ResponseBuilder answer = Response.status(status)
                .type("application/problem+json")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(problem);
        return status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer;
    }
}
