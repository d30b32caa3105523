package org.hiroba.search.language;

/** Fields of the index. Which weighs how much, and why, stands in the plugin's README. */
final class Fields {
    /** Words of title and body by their dictionary form or stem. */
    static final String WORDS = "words";
    /** Every pair of characters and every spaced word as written, with positions. */
    static final String GRAMS = "grams";
    /** Words of the title alone. */
    static final String TITLE = "title";
    /** How the words with Han characters are read. */
    static final String READINGS = "readings";
    /** Pairs of characters of names, as written, as read, in Latin letters. */
    static final String NAMES = "names";

    private Fields() {}
}
