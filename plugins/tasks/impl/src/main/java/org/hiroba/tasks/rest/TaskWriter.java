package org.hiroba.tasks.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.ContentRef;
import org.hiroba.tasks.domain.Task;

/** Writes tasks with what hangs on them; for however many that is asked once. */
public record TaskWriter(Attachments attachments) {
    TaskJson json(Task task) {
        return json(List.of(task)).getFirst();
    }

    List<TaskJson> json(Collection<Task> tasks) {
        Map<ContentRef, List<Attachment>> hanging =
                attachments.of(tasks.stream().map(Task::ref).toList());
        return tasks.stream()
                .map(task -> TaskJson.of(task, hanging.getOrDefault(task.ref(), List.of())))
                .toList();
    }
}
