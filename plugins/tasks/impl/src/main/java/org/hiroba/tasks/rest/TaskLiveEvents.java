package org.hiroba.tasks.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskRepository;
import org.hiroba.tasks.domain.TaskService;

/** Tells open screens and bots of tasks, as they are by then; those to whom one is gone learn that and no more. */
public final class TaskLiveEvents implements LiveEvents {
    private final TaskRepository repository;
    private final TaskWriter writer;

    public TaskLiveEvents(TaskRepository repository, TaskWriter writer) {
        this.repository = repository;
        this.writer = writer;
    }

    /** @param gone always true: it is to be taken off the screen */
    public record Gone(long id, boolean gone) {}

    @Override
    public Set<String> types() {
        return Set.of(TaskService.CREATED, TaskService.CHANGED);
    }

    @Override
    public Map<Long, Object> describe(List<JournalEntry> entries) {
        Map<Long, Task> byId = repository
                .findAll(entries.stream()
                        .flatMap(entry -> entry.event().subject().stream())
                        .map(ref -> ref.id())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        Map<Long, Object> told = new HashMap<>();
        for (JournalEntry entry : entries) {
            entry.event().subject().ifPresent(ref -> told.put(entry.sequence(), tell(entry, byId, ref.id())));
        }
        return told;
    }

    private Object tell(JournalEntry entry, Map<Long, Task> byId, long id) {
        Task task = byId.get(id);
        return task != null && task.audience().equals(entry.event().audience())
                ? writer.json(task)
                : new Gone(id, true);
    }
}
