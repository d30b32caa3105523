package org.hiroba.search.language;

/**
 * A text in the one form in which everything is compared, and where each of its chars came from.
 *
 * @param text NFKC, without accents, with today's forms of the characters; as long as or shorter or longer than the original
 * @param starts for each char of the text the offset in the original where it begins
 * @param ends for each char the offset in the original after it
 */
record Folded(String text, int[] starts, int[] ends) {

    /** Offset in the original. */
    int start(int at) {
        return starts[at];
    }

    /** Offset in the original after what ends before {@code at}. */
    int end(int at) {
        return ends[at - 1];
    }
}
