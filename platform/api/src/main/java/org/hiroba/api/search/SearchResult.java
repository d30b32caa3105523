package org.hiroba.api.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was found.
 *
 * @param hits best first
 * @param more whether there are hits after these
 * @param meant other words that would find something, where these find little: a mistake in typing; never from what the caller
 *     may not see
 * @param rebuilding how much of the index is made, in per cent, while it is made anew and may miss things; empty as a rule
 */
public record SearchResult(
        List<SearchHit> hits, boolean more, SearchCounts counts, Optional<String> meant, OptionalInt rebuilding) {}
