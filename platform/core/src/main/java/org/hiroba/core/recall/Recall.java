package org.hiroba.core.recall;

import java.time.Instant;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * Something that was recalled, in references and numbers.
 *
 * @param by who did it: the author, or an administrator
 * @param others how many others could have seen it
 */
public record Recall(long id, ContentRef ref, PersonId author, PersonId by, Instant at, int others) {
    /** The kind of the content by which authors are told of their recalls. */
    public static final String KIND = "recall";

    /** Where its author reads whom it had reached. */
    public String path() {
        return path(ref);
    }

    /** The same for whoever knows no more than what was recalled. */
    public static String path(ContentRef ref) {
        return "me/recalls/" + ref.kind() + "/" + ref.id();
    }
}
