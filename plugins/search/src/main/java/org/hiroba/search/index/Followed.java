package org.hiroba.search.index;

/**
 * What some entries of the journal came to.
 *
 * @param changed whether something was taken in
 * @param later whether one entry alone spoke of very many things, as those of an import do, so that they are put off
 */
record Followed(boolean changed, boolean later) {
    static final Followed NOTHING = new Followed(false, false);
    static final Followed LATER = new Followed(false, true);

    Followed and(Followed other) {
        return new Followed(changed || other.changed, later || other.later);
    }
}
