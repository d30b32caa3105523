package org.hiroba.api.content;

/**
 * Names anything addressable that a person made.
 *
 * @param kind names the {@link ContentKind} that answers for it, e.g. {@code post}, {@code message}
 * @param id given by {@code Ids}; unique within the kind
 */
public record ContentRef(String kind, long id) {

    /** @throws IllegalArgumentException if the text was not made by {@link #toString} */
    public static ContentRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException("Not a content reference: " + text);
        }
        return new ContentRef(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
