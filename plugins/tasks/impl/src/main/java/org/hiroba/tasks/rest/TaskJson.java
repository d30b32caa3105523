package org.hiroba.tasks.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;

/**
 * A task in the API and on the live stream.
 *
 * @param title empty if recalled, or if it repeated words of content that was recalled
 * @param notes Markdown
 * @param group whose task it is; left out for one that only those involved see
 * @param dueDay in the company's calendar: {@code 2026-12-01}
 * @param dueTime {@code 15:00}; left out if the whole day counts
 * @param source what it was made of
 * @param attachments files and the like that hang on it
 */
public record TaskJson(
        long id,
        ContentRef ref,
        String title,
        String notes,
        Status status,
        PersonId author,
        List<PersonId> assignees,
        Audience audience,
        Optional<Audience> group,
        Optional<String> dueDay,
        Optional<String> dueTime,
        List<CheckItem> checklist,
        Optional<ContentRef> source,
        Instant createdAt,
        Optional<Instant> doneAt,
        Optional<PersonId> doneBy,
        List<Attachment> attachments,
        boolean recalled,
        String path) {
    static TaskJson of(Task task, List<Attachment> attachments) {
        return new TaskJson(
                task.id(),
                task.ref(),
                task.title(),
                task.notes(),
                task.status(),
                task.author(),
                task.assignees(),
                task.audience(),
                task.group(),
                task.due().map(due -> due.day().toString()),
                task.due().flatMap(Due::time).map(Object::toString),
                task.checklist(),
                task.source(),
                task.createdAt(),
                task.done().map(Task.Done::at),
                task.done().map(Task.Done::by),
                attachments,
                task.recalled(),
                task.path());
    }
}
