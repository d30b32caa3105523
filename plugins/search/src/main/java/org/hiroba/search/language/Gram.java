package org.hiroba.search.language;

/**
 * A pair of characters that stand side by side, a single one that ends a run, or a spaced word.
 *
 * @param position counts from 0; neighbours have neighbouring positions whatever signs stand between
 * @param single a character without a right neighbour of its script
 * @param start offset in the folded text
 * @param end after it
 */
record Gram(String term, int position, boolean single, int start, int end) {}
