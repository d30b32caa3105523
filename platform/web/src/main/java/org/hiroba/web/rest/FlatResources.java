package org.hiroba.web.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.hiroba.api.rest.RestResource;
import org.hiroba.web.rest.openapi.OpenApi;

/**
 * Every method at its full path. Jakarta REST first settles on one class by the beginning of the path and never looks at
 * another, so that {@code groups} of one class would hide {@code groups/7/posts} of another.
 */
final class FlatResources {
    private final Map<String, List<Operation>> byPath = new LinkedHashMap<>();

    private record Operation(Object resource, ResourceMethod method) {}

    /** @throws IllegalArgumentException if the object has no annotated path, or hands on to sub-resources */
    void add(RestResource contribution) {
        Object resource = contribution.resource();
        Resource model = Resource.from(resource.getClass());
        if (model == null) {
            throw new IllegalArgumentException("No @Path at " + resource.getClass());
        }
        add(resource, "", model);
    }

    /** Describes everything that was added. */
    Map<String, Object> describe(Function<Object, String> ownerOf) {
        OpenApi api = new OpenApi();
        byPath.forEach((path, operations) -> operations.forEach(operation -> api.add(
                ownerOf.apply(operation.resource()),
                operation.method().getHttpMethod(),
                path,
                operation.method().getInvocable().getDefinitionMethod())));
        return api.document();
    }

    List<Resource> build() {
        List<Resource> resources = new ArrayList<>();
        byPath.forEach((path, operations) -> {
            Resource.Builder builder = Resource.builder(path);
            operations.forEach(operation -> add(builder, operation));
            resources.add(builder.build());
        });
        return resources;
    }

    private void add(Object resource, String above, Resource model) {
        if (model.getResourceLocator() != null) {
            throw new IllegalArgumentException("Sub-resource locators are not supported: " + resource.getClass());
        }
        String path = join(above, model.getPath());
        for (ResourceMethod method : model.getResourceMethods()) {
            byPath.computeIfAbsent(path, any -> new ArrayList<>()).add(new Operation(resource, method));
        }
        model.getChildResources().forEach(child -> add(resource, path, child));
    }

    private static void add(Resource.Builder builder, Operation operation) {
        ResourceMethod method = operation.method();
        builder.addMethod(method.getHttpMethod())
                .consumes(method.getConsumedTypes())
                .produces(method.getProducedTypes())
                .nameBindings(method.getNameBindings())
                .handledBy(operation.resource(), method.getInvocable().getDefinitionMethod());
    }

    private static String join(String above, String below) {
        String trimmed = below.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() || above.isEmpty() ? above + trimmed : above + "/" + trimmed;
    }
}
