package org.hiroba.example.domain;

import java.time.Instant;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/** One person thanked another. */
public record Thanks(long id, PersonId giver, PersonId receiver, String words, Instant at) {
    public static final String KIND = "thanks";

    public ContentRef ref() {
        return new ContentRef(KIND, id);
    }
}
