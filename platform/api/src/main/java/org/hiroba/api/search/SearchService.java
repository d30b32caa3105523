package org.hiroba.api.search;

import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds what the caller may see. Published by the search plugin; another plugin takes it by {@code @Reference}.
 *
 * <p>Rights are asked for with every search, not remembered with the index: who was taken out of a group a moment ago finds
 * nothing of it, neither as a hit nor in a count or a suggestion. What was committed before the search began is found.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface SearchService {
    /**
     * @throws org.hiroba.api.error.HirobaException INVALID for an offset or limit out of bounds, UNAVAILABLE while there is
     *     no index
     */
    SearchResult search(Caller caller, SearchRequest request);
}
