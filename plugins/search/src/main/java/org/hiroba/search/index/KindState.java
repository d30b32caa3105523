package org.hiroba.search.index;

/**
 * How far the index has come with one kind of thing.
 *
 * @param position the last entry of the journal that it has taken in
 * @param madeUntil while it is made anew: the largest id that it holds from before {@code position}
 * @param made how many it has taken in while being made anew
 * @param complete whether it holds all there was before {@code position}
 */
record KindState(long position, long madeUntil, long made, boolean complete) {

    static KindState beginning(long position) {
        return new KindState(position, 0, 0, false);
    }

    /** @throws RuntimeException if the text was not made by {@link #toString} */
    static KindState parse(String text) {
        String[] parts = text.split(",");
        return new KindState(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), Boolean.parseBoolean(parts[3]));
    }

    KindState at(long newPosition) {
        return new KindState(newPosition, madeUntil, made, complete);
    }

    KindState madeUntil(long id, int more) {
        return new KindState(position, id, made + more, complete);
    }

    KindState completed() {
        return new KindState(position, madeUntil, made, true);
    }

    @Override
    public String toString() {
        return position + "," + madeUntil + "," + made + "," + complete;
    }
}
