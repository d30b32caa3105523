package org.hiroba.web.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;
import org.hiroba.web.json.Json;

/** Asks the plugins what is to be told of entries of the journal, and makes it JSON, once for everybody. */
final class EventEncoder {
    private final ContributionRegistry contributions;
    private final Json json;
    private final Map<String, LiveEvents> byType = new ConcurrentHashMap<>();
    private final AtomicInteger vocabulary = new AtomicInteger();

    EventEncoder(ContributionRegistry contributions, Json json) {
        this.contributions = contributions;
        this.json = json;
        contributions.follow(LiveEvents.class, new Follower<>() {
            @Override
            public void added(String pluginId, LiveEvents events) {
                events.types().forEach(type -> byType.putIfAbsent(type, events));
                vocabulary.incrementAndGet();
            }

            @Override
            public void removed(String pluginId, LiveEvents events) {
                byType.values().removeIf(present -> present == events);
            }
        });
    }

    /** Grows whenever there are types of events that could not be told of before. */
    int vocabulary() {
        return vocabulary.get();
    }

    /** What is told of the entries, in their order; entries of which nothing is told are left out. */
    List<RingEvent> encode(List<JournalEntry> entries) {
        Map<Long, Object> data = describe(entries);
        List<RingEvent> events = new ArrayList<>(entries.size());
        for (JournalEntry entry : entries) {
            Object described = data.get(entry.sequence());
            if (described != null) {
                encode(entry, described).ifPresent(events::add);
            }
        }
        return events;
    }

    private Map<Long, Object> describe(List<JournalEntry> entries) {
        Map<LiveEvents, List<JournalEntry>> asked = new HashMap<>();
        Map<Long, Object> data = new HashMap<>();
        for (JournalEntry entry : entries) {
            String type = entry.event().type();
            LiveEvents events = byType.get(type);
            if (type.equals(AudienceKind.MEMBERSHIP_CHANGED)) {
                data.put(entry.sequence(), Map.of());
            } else if (events != null) {
                asked.computeIfAbsent(events, key -> new ArrayList<>()).add(entry);
            }
        }
        asked.forEach((events, about) -> data.putAll(describe(events, about)));
        return data;
    }

    private Map<Long, Object> describe(LiveEvents events, List<JournalEntry> entries) {
        try {
            return events.describe(entries);
        } catch (RuntimeException | LinkageError e) {
            if (entries.size() == 1) {
                contributions.report(events, e);
                return Map.of();
            }
            // One entry that a plugin stumbles over must not silence the others.
            Map<Long, Object> single = new HashMap<>();
            entries.forEach(entry -> single.putAll(describe(events, List.of(entry))));
            return single;
        }
    }

    private Optional<RingEvent> encode(JournalEntry entry, Object data) {
        var event = entry.event();
        try {
            byte[] line = json.write(new Envelope(
                    event.type(),
                    entry.sequence(),
                    entry.stamp().at(),
                    event.audience(),
                    event.actor(),
                    event.subject(),
                    data));
            return Optional.of(new RingEvent(entry.sequence(), event.audience(), event.subject(), line));
        } catch (RuntimeException e) {
            LiveEvents events = byType.get(event.type());
            if (events != null) {
                contributions.report(events, e);
            }
            return Optional.empty();
        }
    }

    private record Envelope(
            String type,
            long sequence,
            Instant at,
            Audience audience,
            PersonId actor,
            Optional<ContentRef> subject,
            Object data) {}
}
