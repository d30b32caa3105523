package org.hiroba.core.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.PersonId;

/** What the journal keeps of content that was removed: as many references to an event as it takes, read by {@link Contents#removedIn}. */
final class RemovalNotes {
    private static final int MOST_CHARACTERS = 1_900;

    private RemovalNotes() {}

    static List<DomainEvent> of(Collection<ContentRef> refs, PersonId by) {
        List<DomainEvent> events = new ArrayList<>();
        StringBuilder some = new StringBuilder();
        for (ContentRef ref : refs) {
            String text = ref.toString();
            if (some.length() + text.length() > MOST_CHARACTERS) {
                events.add(event(some, by));
                some.setLength(0);
            }
            some.append(some.isEmpty() ? "" : " ").append(text);
        }
        if (!some.isEmpty()) {
            events.add(event(some, by));
        }
        return events;
    }

    private static DomainEvent event(StringBuilder refs, PersonId by) {
        return DomainEvent.of(Contents.REMOVED, Audience.of(by), by).with(Map.of("refs", refs.toString()));
    }
}
