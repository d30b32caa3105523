package org.hiroba.tasks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * A task.
 *
 * @param title empty if recalled, or if its words came from content that was recalled
 * @param audience who may see it: a group, one person, or a circle of those involved
 * @param assignees in the order of their ids; empty for a group's task that nobody has taken yet
 * @param place the order within a column of the board; smaller is higher
 * @param source what it was made of
 * @param titleFromSource whether the title repeats words of the source
 */
public record Task(
        long id,
        String title,
        String notes,
        Audience audience,
        PersonId author,
        Instant createdAt,
        List<PersonId> assignees,
        Optional<Due> due,
        Status status,
        long place,
        Optional<Done> done,
        List<CheckItem> checklist,
        Optional<ContentRef> source,
        boolean titleFromSource,
        boolean recalled) {
    public static final String KIND = "task";
    public static final String GROUP = "group";

    /** When it was done, and by whom. */
    public record Done(Instant at, PersonId by) {}

    public ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    /** Where the portal shows it. */
    public String path() {
        return "tasks/" + id;
    }

    public boolean isDone() {
        return status == Status.DONE;
    }

    /** The group whose task it is. */
    public Optional<Audience> group() {
        return Optional.of(audience).filter(whose -> whose.kind().equals(GROUP));
    }

    public boolean isAssignedTo(PersonId person) {
        return assignees.contains(person);
    }

    /** Title and notes, in which people may be named. */
    public String words() {
        return notes.isEmpty() ? title : title + "\n\n" + notes;
    }

    /** All that it says, with the checklist below as a list in Markdown: what excerpts see, and what a sealed copy keeps. */
    public String text() {
        return checklist.isEmpty()
                ? words()
                : checklist.stream()
                        .map(item -> (item.done() ? "* ☑ " : "* ☐ ") + item.words())
                        .collect(Collectors.joining("\n", words() + "\n\n", ""));
    }

    /** The same task with what is kept in tables of its own. */
    public Task withParts(List<PersonId> people, List<CheckItem> items) {
        return edit().assignees(people).checklist(items).toTask();
    }

    TaskDraft edit() {
        return new TaskDraft(this);
    }
}
