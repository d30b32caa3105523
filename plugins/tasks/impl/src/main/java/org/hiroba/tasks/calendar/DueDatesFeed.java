package org.hiroba.tasks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hiroba.api.feed.Feed;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.tasks.domain.Calendar;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Place;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskLists;

/**
 * What a person has to do and until when, as events: the calendars of phones show those and pass over VTODO. What is done or
 * has no date is not in it.
 */
public final class DueDatesFeed implements Feed {
    public static final String NAME = "tasks.ics";

    private static final int MOST = 1_000;
    /** A moment cannot be seen in a calendar; so long it is shown. */
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final PluginContext hiroba;
    private final TaskLists lists;
    private final Calendar calendar;

    public DueDatesFeed(PluginContext hiroba, TaskLists lists, Calendar calendar) {
        this.hiroba = hiroba;
        this.lists = lists;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String contentType() {
        return "text/calendar; charset=utf-8";
    }

    @Override
    public byte[] write(Caller reader) {
        Language language = hiroba.people().load(reader.person()).language();
        ICalendar out = new ICalendar(hiroba.texts().get(language, "tasks.calendar.name"));
        List<Task> tasks = lists.open(reader, Place.START, MOST).stream()
                .takeWhile(task -> task.due().isPresent())
                .toList();
        Instant now = hiroba.clock().instant();
        tasks.forEach(task -> write(out, task, task.due().orElseThrow(), now, language));
        if (tasks.isEmpty()) {
            out.zone();
        }
        return out.toBytes();
    }

    private void write(ICalendar out, Task task, Due due, Instant now, Language language) {
        String title = task.title().isEmpty() ? hiroba.texts().get(language, "tasks.untitled") : task.title();
        out.line("BEGIN", "VEVENT")
                .line("UID", "task-" + task.id() + "@hiroba")
                .time("DTSTAMP", now)
                .text("SUMMARY", hiroba.texts().get(language, "tasks.calendar.title", title))
                .line("TRANSP", "TRANSPARENT");
        if (due.time().isPresent()) {
            Instant end = due.end(calendar.zone());
            out.time("DTSTART", end.minus(SHOWN)).time("DTEND", end);
        } else {
            out.day("DTSTART", due.day()).day("DTEND", due.day().plusDays(1));
        }
        if (!task.notes().isEmpty()) {
            out.text("DESCRIPTION", task.notes());
        }
        out.line("END", "VEVENT");
    }
}
