package org.hiroba.api.search;

import java.util.Map;
import org.hiroba.api.audience.Audience;

/**
 * How much there is that the caller may see.
 *
 * @param total all that fits words and filter
 * @param more whether counting was given up there: all numbers are then lower bounds
 * @param kinds by kind; kinds without any are left out
 * @param audiences by place; those without any are left out
 */
public record SearchCounts(long total, boolean more, Map<String, Long> kinds, Map<Audience, Long> audiences) {
    public static final SearchCounts NONE = new SearchCounts(0, false, Map.of(), Map.of());
}
