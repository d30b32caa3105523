package org.hiroba.chat.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.identity.PersonId;

/**
 * How far those who are about have read, in memory once asked: after each message every open page wants to know whether it is
 * news to its reader. Threads: safe for concurrent calls.
 */
final class ReadPositions {
    /** The marks can be moved past this memory, by the platform's own API; what is read is then noticed this much later. */
    private static final Duration LASTS = Duration.ofMinutes(1);

    private final ReadMarks marks;
    private final InstantSource clock;
    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();

    ReadPositions(ReadMarks marks, InstantSource clock) {
        this.marks = marks;
        this.clock = clock;
    }

    Map<Audience, Long> of(PersonId person, Collection<Audience> audiences) {
        Map<Audience, Long> mine = knownOf(person);
        List<Audience> unknown =
                audiences.stream().filter(audience -> !mine.containsKey(audience)).toList();
        if (!unknown.isEmpty()) {
            Map<Audience, Long> stored = marks.positions(person, unknown, ReadingService.STREAM);
            unknown.forEach(audience -> mine.merge(audience, stored.getOrDefault(audience, 0L), Math::max));
        }
        Map<Audience, Long> positions = new HashMap<>();
        audiences.forEach(audience -> positions.put(audience, mine.get(audience)));
        return positions;
    }

    void moved(PersonId person, Audience audience, long position) {
        knownOf(person).merge(audience, position, Math::max);
    }

    private Map<Audience, Long> knownOf(PersonId person) {
        Instant now = clock.instant();
        return known.compute(person, (id, present) -> present == null || present.since().plus(LASTS).isBefore(now)
                        ? new Known(now, new ConcurrentHashMap<>())
                        : present)
                .positions();
    }

    private record Known(Instant since, Map<Audience, Long> positions) {}
}
