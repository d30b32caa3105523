package org.hiroba.tasks.domain;

import java.time.Instant;
import java.util.List;
import org.hiroba.api.plugin.PluginContext;

/**
 * Reminds people of what is due. When is stored with the task and taken away in the same transaction that tells, so a
 * restart forgets nothing and no two runs tell twice.
 */
public final class Reminders {
    private static final int AT_ONCE = 100;

    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final TaskRights rights;
    private final TaskNews news;

    public Reminders(PluginContext hiroba, TaskRepository repository) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.rights = new TaskRights(hiroba);
        this.news = new TaskNews(hiroba);
    }

    /** Tells of everything whose moment has come. Called often, by one thread or several. */
    public void run() {
        Instant now = hiroba.clock().instant();
        List<Task> due;
        do {
            due = repository.listToRemind(now, AT_ONCE);
            due.forEach(task -> remind(task, now));
        } while (due.size() == AT_ONCE);
    }

    private void remind(Task task, Instant now) {
        hiroba.transactions().run(() -> {
            if (repository.markReminded(task.id(), now)) {
                task.assignees().stream()
                        .filter(person -> rights.maySee(person, task))
                        .forEach(person -> news.reminder(person, task));
            }
        });
    }
}
