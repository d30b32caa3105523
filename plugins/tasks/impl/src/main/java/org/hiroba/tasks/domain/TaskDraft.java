package org.hiroba.tasks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;

/** A task on its way to its next state. */
final class TaskDraft {
    private final Task old;
    private String title;
    private String notes;
    private Audience audience;
    private Instant createdAt;
    private List<PersonId> assignees;
    private Optional<Due> due;
    private Status status;
    private long place;
    private Optional<Task.Done> done;
    private List<CheckItem> checklist;
    private boolean titleFromSource;
    private boolean recalled;

    TaskDraft(Task old) {
        this.old = old;
        title = old.title();
        notes = old.notes();
        audience = old.audience();
        createdAt = old.createdAt();
        assignees = old.assignees();
        due = old.due();
        status = old.status();
        place = old.place();
        done = old.done();
        checklist = old.checklist();
        titleFromSource = old.titleFromSource();
        recalled = old.recalled();
    }

    TaskDraft title(String words, boolean fromSource) {
        title = words;
        titleFromSource = fromSource;
        return this;
    }

    TaskDraft notes(String words) {
        notes = words;
        return this;
    }

    TaskDraft audience(Audience whose) {
        audience = whose;
        return this;
    }

    TaskDraft createdAt(Instant when) {
        createdAt = when;
        return this;
    }

    TaskDraft assignees(List<PersonId> people) {
        assignees = people;
        return this;
    }

    TaskDraft due(Optional<Due> when) {
        due = when;
        return this;
    }

    TaskDraft status(Status next, Optional<Task.Done> by) {
        status = next;
        done = by;
        return this;
    }

    TaskDraft place(long where) {
        place = where;
        return this;
    }

    TaskDraft checklist(List<CheckItem> items) {
        checklist = items;
        return this;
    }

    TaskDraft recalled() {
        title = "";
        notes = "";
        checklist = List.of();
        titleFromSource = false;
        recalled = true;
        return this;
    }

    Task toTask() {
        return new Task(
                old.id(),
                title,
                notes,
                audience,
                old.author(),
                createdAt,
                assignees,
                due,
                status,
                place,
                done,
                checklist,
                old.source(),
                titleFromSource,
                recalled);
    }
}
