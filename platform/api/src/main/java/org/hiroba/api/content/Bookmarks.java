package org.hiroba.api.content;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What a person wants to find again; seen by that person alone. Threads: safe for concurrent calls. */
@ProviderType
public interface Bookmarks {
    void add(Caller caller, ContentRef ref);

    void remove(Caller caller, ContentRef ref);

    /** Those of the refs that the caller has marked. */
    Set<ContentRef> of(Caller caller, Collection<ContentRef> refs);

    /** All that the caller has marked and may still see, newest mark first. */
    List<Content> list(Caller caller, int limit);
}
