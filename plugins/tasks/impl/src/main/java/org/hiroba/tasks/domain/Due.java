package org.hiroba.tasks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Until when a task is to be done: a day of the company's calendar, perhaps with a time of day. */
public record Due(LocalDate day, Optional<LocalTime> time) implements Comparable<Due> {
    public static Due on(LocalDate day) {
        return new Due(day, Optional.empty());
    }

    /** The end: the time of day, or that of the day. */
    public Instant end(ZoneId zone) {
        return time.map(clock -> day.atTime(clock).atZone(zone).toInstant())
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isOver(Instant now, ZoneId zone) {
        return !end(zone).isAfter(now);
    }

    /** A day without a time ends later than any time of it. */
    @Override
    public int compareTo(Due other) {
        int days = day.compareTo(other.day);
        return days != 0
                ? days
                : time.orElse(LocalTime.MAX).compareTo(other.time.orElse(LocalTime.MAX));
    }

    /** E.g. {@code 2026-12-01T15:00}: names this due date among others. */
    @Override
    public String toString() {
        return day + time.map(clock -> "T" + clock).orElse("");
    }
}
