package org.hiroba.api.search;

/**
 * What somebody looks for.
 *
 * @param words as typed: there is no syntax; what stands between double quotation marks is a phrase. Of any length, the end of
 *     very long ones is ignored
 * @param newestFirst instead of what fits best
 * @param offset how many hits to pass over, 0 to 1,000
 * @param limit how many hits to give, 1 to 100
 */
public record SearchRequest(String words, SearchFilter filter, boolean newestFirst, int offset, int limit) {

    /** The best so many, of everything. */
    public static SearchRequest of(String words, int limit) {
        return new SearchRequest(words, SearchFilter.NONE, false, 0, limit);
    }
}
