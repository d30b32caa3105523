package org.hiroba.api.content;

import java.util.List;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is named in a text. A mention is written {@code @login} or {@code ＠login}; the composer offers names and readings
 * and inserts the login.
 *
 * @since 0.1
 */
@ProviderType
public interface Mentions {
    /** Type of the event, addressed to the named person alone, that tells of a mention. */
    String MENTIONED = "content.mentioned";

    /** The active people whom the text names. */
    Set<PersonId> in(String text);

    /**
     * Records who is named, inside the transaction that writes the content; replaces what was recorded before. Those who
     * may not see the audience are left out. Each newly named person finds it in {@link #list} and on the live stream.
     */
    Set<PersonId> record(Caller caller, ContentRef ref, Audience audience, String text);

    /** Where the caller was named, newest first. */
    List<Content> list(Caller caller, int limit);
}
