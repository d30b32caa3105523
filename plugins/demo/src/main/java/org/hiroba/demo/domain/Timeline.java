package org.hiroba.demo.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.demo.story.Story.When;

/** Places the story's days before the present moment, so that it looks alive on whatever day it is loaded. */
final class Timeline {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(22, 30);
    private static final Duration LAST = Duration.ofMinutes(1);

    private final Instant now;
    private final ZoneId zone;

    Timeline(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    Instant at(When when) {
        LocalTime time = LocalTime.parse(when.time(), CLOCK);
        if (when.workingDaysAgo() == 0) {
            return awake(Duration.ofSeconds(time.toSecondOfDay()));
        }
        return workingDay(when.workingDaysAgo()).atTime(time).atZone(zone).toInstant();
    }

    Instant now() {
        return now;
    }

    /** A day to come, or one that is past; Sundays do not count. */
    LocalDate day(int workingDaysAhead) {
        if (workingDaysAhead < 0) {
            return workingDay(-workingDaysAhead);
        }
        LocalDate day = today();
        for (int left = workingDaysAhead; left > 0; left--) {
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
        }
        return day;
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /**
     * Instants for lines that follow each other, the longer the words the later; never in the future.
     *
     * @param pace the usual time between two of them
     */
    List<Instant> following(Instant first, List<String> lines, Duration pace) {
        List<Instant> instants = new ArrayList<>();
        Instant at = first;
        for (int i = 0; i < lines.size(); i++) {
            at = at.plus(pace).plusSeconds(Math.floorMod(lines.get(i).hashCode(), pace.toSeconds() * 2));
            Instant latest = now.minus(LAST.multipliedBy(lines.size() - i));
            instants.add(at.isAfter(latest) ? latest : at);
        }
        return instants;
    }

    /** So long ago, leaving out the night, in which nobody writes. */
    private Instant awake(Duration ago) {
        ZonedDateTime at = now.atZone(zone);
        if (at.toLocalTime().isBefore(MORNING)) {
            at = at.minusDays(1).with(EVENING);
        } else if (at.toLocalTime().isAfter(EVENING)) {
            at = at.with(EVENING);
        }
        Duration sinceMorning = Duration.between(at.with(MORNING), at);
        return ago.compareTo(sinceMorning) <= 0
                ? at.minus(ago).toInstant()
                : at.minusDays(1).with(EVENING).minus(ago.minus(sinceMorning)).toInstant();
    }

    private LocalDate workingDay(int ago) {
        LocalDate day = today();
        for (int left = ago; left > 0; left--) {
            day = day.minusDays(1);
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.minusDays(1);
            }
        }
        return day;
    }
}
