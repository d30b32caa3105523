package org.hiroba.api.event;

import java.util.Map;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * Something that happened, told in facts and references. It never holds the words that people wrote: those are read from
 * their own place when needed, so that a recall leaves nothing behind in the journal.
 *
 * @param type in the past tense, prefixed by the plugin, e.g. {@code chat.message-posted}
 * @param audience who may know of it
 * @param subject the content that it is about, if any
 * @param actor who did it
 * @param details a few short values, at most 2,000 characters together
 */
public record DomainEvent(
        String type, Audience audience, Optional<ContentRef> subject, PersonId actor, Map<String, String> details) {

    public static DomainEvent about(String type, Audience audience, ContentRef subject, PersonId actor) {
        return new DomainEvent(type, audience, Optional.of(subject), actor, Map.of());
    }

    public static DomainEvent of(String type, Audience audience, PersonId actor) {
        return new DomainEvent(type, audience, Optional.empty(), actor, Map.of());
    }

    /** The same event with these details. */
    public DomainEvent with(Map<String, String> details) {
        return new DomainEvent(type, audience, subject, actor, Map.copyOf(details));
    }
}
