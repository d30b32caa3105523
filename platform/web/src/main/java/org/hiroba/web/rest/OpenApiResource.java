package org.hiroba.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hiroba.api.live.LiveCall;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.core.registry.ContributionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The API's own description, made when first asked for and kept as long as its resources are mounted. What the live stream
 * offers comes with it as {@code x-hiroba-live}, as it is at the moment.
 */
@Path("openapi.json")
public final class OpenApiResource {
    private final Supplier<Map<String, Object>> source;
    private final ContributionRegistry contributions;
    private volatile @Nullable Map<String, Object> document;

    OpenApiResource(Supplier<Map<String, Object>> source, ContributionRegistry contributions) {
        this.source = source;
        this.contributions = contributions;
    }

    /** @param calls what {@code {"op":"call"}} may name, @param events what may be told */
    public record LiveJson(List<String> calls, List<String> events) {}

    @GET
    public Map<String, Object> findDescription() {
        Map<String, Object> made = document;
        if (made == null) {
            document = made = source.get();
        }
        Map<String, Object> whole = new LinkedHashMap<>(made);
        whole.put("x-hiroba-live", live());
        return whole;
    }

    private LiveJson live() {
        return new LiveJson(
                contributions.all(LiveCall.class).stream().map(call -> call.type()).sorted().toList(),
                contributions.all(LiveEvents.class).stream()
                        .flatMap(events -> events.types().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
