package org.hiroba.tasks.domain;

import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;

/** Takes tasks away for good with all that hangs on them: with the group whose they are, or the one person who sees them. */
public final class TaskRemoval implements RecallSink {
    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final Circles circles;
    private final TaskNews news;

    public TaskRemoval(PluginContext hiroba, TaskRepository repository, Circles circles) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.circles = circles;
        this.news = new TaskNews(hiroba);
    }

    /** {@inheritDoc} Tasks are asked as content to go themselves. */
    @Override
    public void recalled(ContentRef ref) {}

    /** {@inheritDoc} Of a person, also the circles without a task go. */
    @Override
    public void removed(Audience audience, PersonId by) {
        remove(repository.listEverythingOf(audience), by);
        audience.person().ifPresent(circles::forgetEmpty);
    }

    /** Within a transaction. */
    void remove(List<Task> tasks, PersonId by) {
        if (tasks.isEmpty()) {
            return;
        }
        hiroba.contents().removed(tasks.stream().map(Task::ref).toList(), by);
        for (Task task : tasks) {
            repository.delete(task.id());
            news.changed(task, task, by);
        }
    }
}
