package org.hiroba.api.search;

/**
 * Something found, read from its own place at this moment and seen by the caller.
 *
 * @param title matching places in the title or name; empty for what has none
 * @param body the piece of the words that fits best
 */
public record SearchHit(SearchItem item, SearchExcerpt title, SearchExcerpt body) {}
