package org.hiroba.api.audience;

import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/**
 * Who may see something: a group, a conversation, the whole company, one person.
 *
 * @param kind names the {@link AudienceKind} that answers for it, e.g. {@code group}
 * @param id within the kind; decimal digits, or empty for a kind with one audience only
 */
public record Audience(String kind, String id) {
    /** Everybody who has an account. */
    public static final Audience COMPANY = new Audience("company", "");

    /** One person alone. */
    public static Audience of(PersonId person) {
        return new Audience("person", person.toString());
    }

    /** Whom it stands for if it is one person alone. */
    public Optional<PersonId> person() {
        return kind.equals("person") ? Optional.of(PersonId.parse(id)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if the text was not made by {@link #toString} */
    public static Audience parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException("Not an audience: " + text);
        }
        return new Audience(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
