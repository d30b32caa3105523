package org.hiroba.tasks.views;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Task;
import org.hiroba.ui.api.Viewer;

/** Until when, the way one says it: 今日まで, 明日 15:00まで, 12月1日（火）まで. Amber, gently, when it is time. */
final class DueText {
    private final Viewer viewer;
    private final TaskViews model;

    DueText(Viewer viewer, TaskViews model) {
        this.viewer = viewer;
        this.model = model;
    }

    Span tag(Task task, Due due) {
        Span tag = new Span(words(task, due));
        tag.addClassName("h-tag");
        if (!task.isDone() && !due.day().isAfter(model.calendar().today())) {
            tag.addClassName("h-tag-waiting");
        }
        return tag;
    }

    /** On which day it was done: what was due by then is of no concern any more. */
    Span doneTag(Task.Done done) {
        Span tag = new Span(viewer.text("tasks.done-on", day(model.calendar().day(done.at()))));
        tag.addClassName("h-tag");
        return tag;
    }

    private String words(Task task, Due due) {
        boolean over = !task.isDone() && model.calendar().isOver(due);
        return viewer.text(over ? "tasks.due.over" : "tasks.due.until", when(due));
    }

    /** The day, and the time if there is one. */
    String when(Due due) {
        return day(due.day()) + due.time().map(time -> " " + clock(time)).orElse("");
    }

    private String day(LocalDate day) {
        LocalDate today = model.calendar().today();
        if (day.equals(today)) {
            return viewer.text("tasks.due.today");
        }
        if (day.equals(today.plusDays(1))) {
            return viewer.text("tasks.due.tomorrow");
        }
        if (day.equals(today.minusDays(1))) {
            return viewer.text("tasks.due.yesterday");
        }
        boolean thisYear = day.getYear() == today.getYear();
        return switch (viewer.language()) {
            case JA -> DateTimeFormatter.ofPattern(thisYear ? "M月d日（E）" : "y年M月d日", Locale.JAPANESE).format(day);
            case EN -> DateTimeFormatter.ofPattern(thisYear ? "EEE, d MMM" : "d MMM y", Locale.ENGLISH).format(day);
        };
    }

    private static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("H:mm").format(time);
    }
}
