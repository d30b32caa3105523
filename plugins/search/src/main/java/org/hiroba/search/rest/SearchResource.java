package org.hiroba.search.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.search.SearchFilter;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.text.Language;
import org.hiroba.search.domain.KeptSearches;
import org.hiroba.search.domain.SavedSearch;
import org.hiroba.search.domain.Searching;
import org.jspecify.annotations.Nullable;

/** Search in the API. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private static final int LARGEST = 100;
    /** As fast as somebody types, with room for a page that asks twice. */
    private static final int BURST = 100;

    private static final Duration REFILL = Duration.ofMillis(100);

    private final PluginContext hiroba;
    private final Searching searching;
    private final KeptSearches kept;
    private final SearchWriter writer;

    public SearchResource(PluginContext hiroba, Searching searching, KeptSearches kept) {
        this.hiroba = hiroba;
        this.searching = searching;
        this.kept = kept;
        this.writer = new SearchWriter(hiroba, searching);
    }

    /** A search to be kept. */
    public record SavedInput(String name, String query) {}

    /** Words that led somewhere. */
    public record RecentInput(String words) {}

    /**
     * @param words as typed; there is no syntax but quotation marks around a phrase
     * @param kinds any of them, e.g. {@code post}, {@code comment}, {@code message}, {@code person}, {@code group}
     * @param from ISO 8601; made at or after
     * @param until ISO 8601; made before
     * @param order {@code best}, or {@code newest} first
     */
    @GET
    public SearchJson search(
            @Context Caller caller,
            @Context Language language,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("author") @Nullable PersonId author,
            @QueryParam("audience") @Nullable Audience audience,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("label") List<String> labels,
            @QueryParam("order") @DefaultValue("best") String order,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        hiroba.rateLimits().spend(caller, "search", BURST, REFILL);
        int offset = cursor == null ? 0 : Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE);
        int size = Math.clamp(limit, 1, LARGEST);
        SearchFilter filter = new SearchFilter(
                Set.copyOf(kinds),
                Optional.ofNullable(author),
                Optional.ofNullable(audience),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Set.copyOf(labels));
        SearchRequest request = new SearchRequest(words, filter, order.equals("newest"), offset, size);
        return writer.write(caller, language, request, searching.search(caller, request));
    }

    @GET
    @Path("recent")
    public List<String> listRecentWords(@Context Caller caller) {
        return kept.recent(caller);
    }

    @POST
    @Path("recent")
    public List<String> rememberWords(@Context Caller caller, RecentInput input) {
        kept.remember(caller, input.words());
        return kept.recent(caller);
    }

    @DELETE
    @Path("recent")
    public void forgetRecentWords(@Context Caller caller) {
        kept.forget(caller);
    }

    @GET
    @Path("saved")
    public List<SavedSearch> listSavedSearches(@Context Caller caller) {
        return kept.saved(caller);
    }

    @POST
    @Path("saved")
    public SavedSearch saveSearch(@Context Caller caller, SavedInput input) {
        return kept.save(caller, input.name(), input.query());
    }

    @DELETE
    @Path("saved/{id: \\d+}")
    public void removeSavedSearch(@Context Caller caller, @PathParam("id") long id) {
        kept.remove(caller, id);
    }
}
