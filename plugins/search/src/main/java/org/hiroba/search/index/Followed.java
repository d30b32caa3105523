package org.hiroba.search.index;

/**
 * What some entries of the journal came to.
 *
 * @param changed whether something was taken in
 * @param history whether one entry alone spoke of very many things, as those of an import do
 */
record Followed(boolean changed, boolean history) {
    static final Followed NOTHING = new Followed(false, false);

    Followed and(Followed other) {
        return new Followed(changed || other.changed, history || other.history);
    }
}
