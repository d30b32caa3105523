package org.hiroba.chat.domain;

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
    private final ReadMarks marks;
    private final Map<PersonId, Map<Audience, Long>> known = new ConcurrentHashMap<>();

    ReadPositions(ReadMarks marks) {
        this.marks = marks;
    }

    Map<Audience, Long> of(PersonId person, Collection<Audience> audiences) {
        Map<Audience, Long> mine = known.computeIfAbsent(person, id -> new ConcurrentHashMap<>());
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
        known.computeIfAbsent(person, id -> new ConcurrentHashMap<>()).merge(audience, position, Math::max);
    }
}
