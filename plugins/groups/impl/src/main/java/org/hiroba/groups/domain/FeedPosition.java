package org.hiroba.groups.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;

/**
 * A place in a list that is ordered by an instant and then by id: where the next page begins.
 *
 * @param at of the last one shown
 * @param id of the last one shown
 */
public record FeedPosition(Instant at, long id) {
    /** Before everything in a list that begins with the newest. */
    public static final FeedPosition NEWEST =
            new FeedPosition(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** Before everything in a list that begins with the oldest. */
    public static final FeedPosition OLDEST = new FeedPosition(Instant.EPOCH, 0);

    /** As it stands in an API cursor. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** @throws HirobaException INVALID for a cursor that was not made here */
    public static FeedPosition parse(Optional<String> cursor, FeedPosition start) {
        if (cursor.isEmpty()) {
            return start;
        }
        try {
            String[] parts = cursor.get().split("-", 2);
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return new FeedPosition(at, Long.parseLong(parts[1]));
        } catch (RuntimeException nonsense) {
            throw HirobaException.invalid("error.cursor");
        }
    }
}
