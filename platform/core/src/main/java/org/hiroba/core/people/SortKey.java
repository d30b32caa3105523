package org.hiroba.core.people;

import java.util.Comparator;
import org.hiroba.api.identity.Person;

/** The order of lists: by reading as dictionaries sort, then by its exact kana, the name, and whoever came first. */
record SortKey(String primary, String secondary, String name, long id) implements Comparable<SortKey> {
    private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::primary)
            .thenComparing(SortKey::secondary)
            .thenComparing(SortKey::name)
            .thenComparingLong(SortKey::id);

    static SortKey of(Person person) {
        String reading = person.reading().isEmpty() ? person.name() : person.reading();
        return new SortKey(
                Kana.foldLoosely(reading), Kana.fold(reading), person.name(), person.id().value());
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
