package org.hiroba.search.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.search.SearchSource;
import org.hiroba.search.index.Fields;

/**
 * What a caller may see at the moment of a search: asked of the audiences with every search, never remembered. It is part of the
 * query, so that everything that comes out of the index, counts too, is within it.
 */
final class Permission {
    private final Segments segments;
    private final Map<String, SearchSource> sources;
    private final Segments.Wanted audiences;
    private final Segments.Wanted kinds;

    private Permission(Collection<Audience> audiences, Map<String, SearchSource> sources, Segments segments) {
        this.segments = segments;
        this.sources = sources;
        this.audiences = segments.wanted(
                Fields.AUDIENCE, audiences.stream().map(Audience::toString).toList());
        this.kinds = segments.wanted(Fields.KIND, sources.keySet());
    }

    static Permission of(
            Caller caller, Audiences audiences, Map<String, SearchSource> sources, Segments segments) {
        return new Permission(audiences.visibleTo(caller.person()), sources, segments);
    }

    boolean isEmpty() {
        return audiences.size() == 0 || kinds.size() == 0;
    }

    Segments segments() {
        return segments;
    }

    /** Whose content may be seen. */
    Segments.Wanted audiences() {
        return audiences;
    }

    /** Those whose plugin is there: nobody could say what others are. */
    Segments.Wanted kinds() {
        return kinds;
    }

    SearchSource source(String kind) {
        return Objects.requireNonNull(sources.get(kind));
    }
}
