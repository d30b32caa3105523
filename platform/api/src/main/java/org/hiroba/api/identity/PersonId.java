package org.hiroba.api.identity;

/** Names a person for ever; never given to somebody else. */
public record PersonId(long value) implements Comparable<PersonId> {

    /** @throws IllegalArgumentException if the text is not a positive decimal number */
    public static PersonId parse(String text) {
        long value = Long.parseLong(text);
        if (value <= 0) {
            throw new IllegalArgumentException("Not a person's id: " + text);
        }
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
