package org.hiroba.web.rest.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One method of a resource in the document's words. */
record Operation(String id, String pluginId, PathTemplate path, Method method) {
    private static final String JSON = "application/json";

    Map<String, Object> describe(Schemas schemas) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary());
        operation.put("tags", List.of(pluginId));
        List<Object> parameters = Stream.of(method.getParameters())
                .flatMap(parameter -> parameter(parameter, schemas).stream())
                .toList();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        body().ifPresent(body -> operation.put("requestBody", requestBody(body, schemas)));
        operation.put("responses", responses(schemas));
        return operation;
    }

    /** {@code listGroupMembers} says {@code List group members}. */
    private String summary() {
        String words = method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Optional<Object> parameter(Parameter parameter, Schemas schemas) {
        PathParam inPath = parameter.getAnnotation(PathParam.class);
        if (inPath != null) {
            return Optional.of(parameter("path", inPath.value(), parameter, schemas));
        }
        QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
        if (inQuery != null) {
            return Optional.of(parameter("query", inQuery.value(), parameter, schemas));
        }
        HeaderParam inHeader = parameter.getAnnotation(HeaderParam.class);
        return inHeader == null
                ? Optional.empty()
                : Optional.of(parameter("header", inHeader.value(), parameter, schemas));
    }

    private Map<String, Object> parameter(String place, String name, Parameter parameter, Schemas schemas) {
        Map<String, Object> schema = new LinkedHashMap<>(schemas.of(parameter.getParameterizedType()));
        DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        if (value != null && !value.value().isEmpty()) {
            schema.put("default", Schemas.literal(schema, value.value()));
        }
        String pattern = path.patterns().get(name);
        if (pattern != null && "string".equals(schema.get("type"))) {
            schema.put("pattern", "^" + pattern + "$");
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", place);
        described.put("required", place.equals("path"));
        described.put("schema", schema);
        return described;
    }

    private Optional<Parameter> body() {
        return Stream.of(method.getParameters()).filter(Operation::isBody).findFirst();
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(
                        Context.class,
                        PathParam.class,
                        QueryParam.class,
                        HeaderParam.class,
                        CookieParam.class,
                        FormParam.class)
                .noneMatch(parameter::isAnnotationPresent);
    }

    private Map<String, Object> requestBody(Parameter body, Schemas schemas) {
        boolean raw = InputStream.class.isAssignableFrom(body.getType()) || body.getType() == byte[].class;
        Map<String, Object> schema =
                raw ? Map.of("type", "string", "format", "binary") : schemas.of(body.getParameterizedType());
        Consumes consumes = declared(Consumes.class);
        List<String> types = consumes == null
                ? List.of(raw ? "application/octet-stream" : JSON)
                : List.of(consumes.value());
        return Map.of("required", true, "content", content(types, schema));
    }

    private Map<String, Object> responses(Schemas schemas) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Class<?> type = method.getReturnType();
        if (type == void.class) {
            responses.put("204", Map.of("description", "Done"));
        } else if (type == Response.class) {
            responses.put("200", Map.of("description", "Done"));
        } else {
            Produces produces = declared(Produces.class);
            List<String> types = produces == null ? List.of(JSON) : List.of(produces.value());
            responses.put("200", Map.of(
                    "description", "Done", "content", content(types, schemas.of(method.getGenericReturnType()))));
        }
        responses.put("4XX", Map.of("$ref", "#/components/responses/Problem"));
        responses.put("5XX", Map.of("$ref", "#/components/responses/Problem"));
        return responses;
    }

    private static Map<String, Object> content(List<String> types, Map<String, Object> schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type, Map.of("schema", schema)));
        return content;
    }

    private <A extends Annotation> @Nullable A declared(Class<A> annotation) {
        A own = method.getAnnotation(annotation);
        return own == null ? method.getDeclaringClass().getAnnotation(annotation) : own;
    }
}
