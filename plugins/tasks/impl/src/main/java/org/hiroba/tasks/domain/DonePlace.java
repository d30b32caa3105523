package org.hiroba.tasks.domain;

import java.time.Instant;

/**
 * A place in a list of what is done, the last first.
 *
 * @param at when the last one before the place was done
 * @param id the last one before the place
 */
public record DonePlace(Instant at, long id) {
    public static final DonePlace START = new DonePlace(Instant.parse("9999-12-31T23:59:59Z"), Long.MAX_VALUE);

    public static DonePlace after(Task task) {
        return new DonePlace(task.done().orElseThrow().at(), task.id());
    }
}
