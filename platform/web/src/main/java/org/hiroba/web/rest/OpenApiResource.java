package org.hiroba.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The API's own description, made when first asked for and kept as long as its resources are mounted. */
@Path("openapi.json")
public final class OpenApiResource {
    private final Supplier<Map<String, Object>> source;
    private volatile @Nullable Map<String, Object> document;

    OpenApiResource(Supplier<Map<String, Object>> source) {
        this.source = source;
    }

    @GET
    public Map<String, Object> findDescription() {
        Map<String, Object> made = document;
        if (made == null) {
            document = made = source.get();
        }
        return made;
    }
}
