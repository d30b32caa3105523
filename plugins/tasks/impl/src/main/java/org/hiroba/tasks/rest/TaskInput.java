package org.hiroba.tasks.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.PersonId;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.TaskWish;

/**
 * What a new or changed task is to be; see {@link TaskJson}.
 *
 * @param source for a new one: what it is made of
 */
public record TaskInput(
        String title,
        Optional<String> notes,
        Optional<Audience> group,
        List<PersonId> assignees,
        Optional<String> dueDay,
        Optional<String> dueTime,
        List<CheckItem> checklist,
        Optional<ContentRef> source) {
    TaskWish toWish() {
        return new TaskWish(title, notes.orElse(""), group, assignees, due(), checklist);
    }

    private Optional<Due> due() {
        try {
            Optional<LocalTime> time = dueTime.map(LocalTime::parse);
            if (dueDay.isEmpty() && time.isPresent()) {
                throw HirobaException.invalid("tasks.error.time-without-day");
            }
            return dueDay.map(LocalDate::parse).map(day -> new Due(day, time.map(TaskInput::minutes)));
        } catch (DateTimeException e) {
            throw HirobaException.invalid("tasks.error.date", dueDay.orElse(""), dueTime.orElse(""));
        }
    }

    private static LocalTime minutes(LocalTime time) {
        return time.withSecond(0).withNano(0);
    }
}
