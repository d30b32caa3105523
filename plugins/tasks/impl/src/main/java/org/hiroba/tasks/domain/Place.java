package org.hiroba.tasks.domain;

/**
 * A place in a list that has the most pressing first, then what has no date, then what is done; the newest first of what is due at
 * the same time.
 *
 * @param due when, as year, month, day, hour and minute: {@code 202612011500}; a day without a time ends later than any time of it;
 *     {@link #UNDATED} and {@link #DONE} are beyond all days
 * @param id the last one before the place
 */
public record Place(long due, long id) {
    public static final Place START = new Place(0, Long.MAX_VALUE);

    public static final long UNDATED = 9999_99_99_00_00L;
    public static final long DONE = 9999_99_99_99_99L;

    private static final int END_OF_DAY = 24_00;

    public Place {
        due = Math.clamp(due, 0, DONE);
    }

    public static Place after(Task task) {
        return new Place(task.isDone() ? DONE : task.due().map(Place::number).orElse(UNDATED), task.id());
    }

    private static long number(Due due) {
        long day = (due.day().getYear() * 100L + due.day().getMonthValue()) * 100 + due.day().getDayOfMonth();
        return day * 100_00
                + due.time().map(time -> time.getHour() * 100 + time.getMinute()).orElse(END_OF_DAY);
    }
}
