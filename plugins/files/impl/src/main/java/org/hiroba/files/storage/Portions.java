package org.hiroba.files.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** As many values at once as a statement may have. */
final class Portions {
    private static final int MOST_PLACES = 500;

    private Portions() {}

    static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = values.stream().distinct().toList();
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_PLACES) {
            portions.add(all.subList(from, Math.min(all.size(), from + MOST_PLACES)));
        }
        return portions;
    }
}
