package org.hiroba.search.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
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
    private final Collection<Audience> audiences;
    private final Map<String, SearchSource> sources;

    private Permission(Collection<Audience> audiences, Map<String, SearchSource> sources) {
        this.audiences = audiences;
        this.sources = sources;
    }

    static Permission of(Caller caller, Audiences audiences, Map<String, SearchSource> sources) {
        return new Permission(audiences.visibleTo(caller.person()), sources);
    }

    boolean isEmpty() {
        return audiences.isEmpty() || sources.isEmpty();
    }

    SearchSource source(String kind) {
        return Objects.requireNonNull(sources.get(kind));
    }

    /** Also keeps out kinds whose plugin is gone: nobody could say what they are. */
    Query query() {
        return new BooleanQuery.Builder()
                .add(new OneOfQuery(Fields.AUDIENCE, audiences.stream().map(Audience::toString).toList()), Occur.FILTER)
                .add(new OneOfQuery(Fields.KIND, sources.keySet()), Occur.FILTER)
                .build();
    }
}
