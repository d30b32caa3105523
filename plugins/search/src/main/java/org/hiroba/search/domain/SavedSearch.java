package org.hiroba.search.domain;

/**
 * A search that its person wants to make again.
 *
 * @param query words and filters as the search page's address holds them, e.g. {@code q=包装&kind=post}
 */
public record SavedSearch(long id, String name, String query) {}
