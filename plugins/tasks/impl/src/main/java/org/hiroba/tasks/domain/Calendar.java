package org.hiroba.tasks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.settings.WorkingHours;

/** The company's day, and when to remind of what. */
public final class Calendar {
    private final PluginContext hiroba;

    public Calendar(PluginContext hiroba) {
        this.hiroba = hiroba;
    }

    public ZoneId zone() {
        return hiroba.settings().get(CompanySettings.TIME_ZONE);
    }

    public LocalDate today() {
        return day(hiroba.clock().instant());
    }

    public LocalDate day(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    public boolean isOver(Due due) {
        return due.isOver(hiroba.clock().instant(), zone());
    }

    /**
     * Before a time of day; in the morning of a day; where nobody is at work then, when work last begins before it is due. Empty if that moment is past: who sets
     * it now knows of it.
     */
    Optional<Instant> remindAt(Task task) {
        return task.isDone() || task.recalled()
                ? Optional.empty()
                : task.due().map(this::workingMoment).filter(hiroba.clock().instant()::isBefore);
    }

    /** All that decides when people are reminded: changes when it does. */
    List<Object> rules() {
        return List.of(
                zone(),
                hiroba.settings().get(CompanySettings.WORKING_HOURS),
                hiroba.settings().get(TaskSettings.REMIND_BEFORE),
                hiroba.settings().get(TaskSettings.REMIND_HOUR));
    }

    /** When to remind by the present rules of what was planned by earlier ones; at once if that moment is past. */
    Instant replan(PlannedReminder planned) {
        Instant moment = workingMoment(planned.due());
        Instant now = hiroba.clock().instant();
        return moment.isBefore(now) ? now : moment;
    }

    private Instant workingMoment(Due due) {
        Instant moment = moment(due);
        WorkingHours hours = hiroba.settings().get(CompanySettings.WORKING_HOURS);
        return hours.contains(moment, zone()) ? moment : hours.lastStartBefore(due.end(zone()), zone()).orElse(moment);
    }

    private Instant moment(Due due) {
        return due.time().isPresent()
                ? due.end(zone()).minus(hiroba.settings().get(TaskSettings.REMIND_BEFORE))
                : due.day()
                        .atTime(hiroba.settings().get(TaskSettings.REMIND_HOUR), 0)
                        .atZone(zone())
                        .toInstant();
    }
}
