package org.hiroba.tasks.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * A task that was somewhere else before.
 *
 * @param notes Markdown, empty for none
 * @param group whose task it is; empty for one that only author and assignees see
 * @param begun whether somebody is at it
 * @param doneAt empty if it is still to be done
 * @param source what it was made of
 */
public record BroughtInTask(
        String title,
        String notes,
        PersonId author,
        List<PersonId> assignees,
        Optional<Audience> group,
        Instant createdAt,
        Optional<LocalDate> dueDay,
        Optional<LocalTime> dueTime,
        boolean begun,
        Optional<Instant> doneAt,
        List<String> checklist,
        Optional<ContentRef> source) {}
