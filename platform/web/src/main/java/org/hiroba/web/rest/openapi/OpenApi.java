package org.hiroba.web.rest.openapi;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the document of annotated methods and of the records that they take and give. It is made by hand rather than by a
 * library, since the schemas have to say what {@code Json} does, not what some other mapper would.
 */
public final class OpenApi {
    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();
    private final TreeSet<String> plugins = new TreeSet<>();
    private final TreeSet<String> operationIds = new TreeSet<>();

    /**
     * Adds one operation.
     *
     * @param path the full path below {@code /api/v1}, in the form of {@code @Path}
     */
    public void add(String pluginId, String httpMethod, String path, Method method) {
        plugins.add(pluginId);
        String id = pluginId + "." + method.getName();
        if (!operationIds.add(id)) {
            id = pluginId + "." + method.getDeclaringClass().getSimpleName() + "." + method.getName();
            operationIds.add(id);
        }
        PathTemplate template = PathTemplate.parse(path);
        paths.computeIfAbsent("/" + template.text(), any -> new TreeMap<>())
                .put(
                        httpMethod.toLowerCase(Locale.ROOT),
                        new Operation(id, pluginId, template, method).describe(schemas));
    }

    /** The whole document, to be written as JSON. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        document.put("tags", tags());
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Hiroba");
        info.put("version", "1");
        info.put(
                "description",
                "Everything that the portal does. Ids and other numbers of 64 bits are decimal strings, instants ISO 8601 in "
                        + "UTC. Lists that come as pages are continued with the cursor that they end with.");
        info.put("license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
        return info;
    }

    private List<Object> tags() {
        List<Object> tags = new ArrayList<>();
        plugins.forEach(plugin -> tags.add(Map.of("name", plugin, "description", "Contributed by " + plugin)));
        return tags;
    }

    private Map<String, Object> components() {
        Map<String, Object> components = new LinkedHashMap<>();
        Map<String, Object> all = new TreeMap<>(schemas.named());
        all.put("Problem", ProblemSchema.schema());
        components.put("schemas", all);
        components.put("responses", Map.of("Problem", ProblemSchema.response()));
        components.put("securitySchemes", Map.of(
                "token", Map.of("type", "http", "scheme", "bearer", "description", "A personal token"),
                "session", Map.of("type", "apiKey", "in", "cookie", "name", "__Host-hiroba")));
        return components;
    }
}
