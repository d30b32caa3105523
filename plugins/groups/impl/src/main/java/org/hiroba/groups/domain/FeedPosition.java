package org.hiroba.groups.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hiroba.api.rest.Cursor;
import org.jspecify.annotations.Nullable;

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

    /** As it stands in the API. */
    public Cursor toCursor() {
        return Cursor.at(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
    }

    /** The place that a cursor names, or the start where there is none. */
    public static FeedPosition of(@Nullable Cursor cursor, FeedPosition start) {
        return cursor == null
                ? start
                : new FeedPosition(Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS), cursor.number(1));
    }
}
