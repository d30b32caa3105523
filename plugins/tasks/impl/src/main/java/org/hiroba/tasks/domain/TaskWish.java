package org.hiroba.tasks.domain;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;

/**
 * What a new or changed task is to be.
 *
 * @param notes Markdown, empty for none
 * @param group whose task it is; empty for one that only those involved see
 * @param assignees who is to do it; without a group and without anybody it is the author's own
 */
public record TaskWish(
        String title,
        String notes,
        Optional<Audience> group,
        List<PersonId> assignees,
        Optional<Due> due,
        List<CheckItem> checklist) {
    /** A task of one's own with a title alone. */
    public static TaskWish of(String title) {
        return new TaskWish(title, "", Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /** What the task is now. */
    public static TaskWish as(Task task) {
        return new TaskWish(
                task.title(), task.notes(), task.group(), task.assignees(), task.due(), task.checklist());
    }

    public TaskWish withGroup(Audience whose) {
        return new TaskWish(title, notes, Optional.of(whose), assignees, due, checklist);
    }

    public TaskWish withAssignees(PersonId... people) {
        return new TaskWish(title, notes, group, List.of(people), due, checklist);
    }

    public TaskWish withDue(Due when) {
        return new TaskWish(title, notes, group, assignees, Optional.of(when), checklist);
    }
}
