package org.hiroba.tasks.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.plugin.PluginContext;

/** Tasks as content that reactions, bookmarks, mentions, recall and search work on. */
public final class TaskContent implements ContentKind {
    private final TaskRepository repository;
    private final TaskNews news;

    public TaskContent(PluginContext hiroba, TaskRepository repository) {
        this.repository = repository;
        this.news = new TaskNews(hiroba);
    }

    @Override
    public String kind() {
        return Task.KIND;
    }

    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        return repository.findAll(ids).stream().collect(Collectors.toMap(Task::id, TaskContent::content));
    }

    /** Also the badge under what it was made of goes. */
    @Override
    public void erase(long id) {
        repository.claim(id).ifPresent(task -> {
            Task erased = task.edit().recalled().toTask();
            repository.update(erased, Optional.empty());
            news.changed(task, erased, task.author());
        });
    }

    private static Content content(Task task) {
        return new Content(
                task.ref(), task.audience(), task.author(), task.createdAt(), task.text(), task.path(), task.recalled());
    }
}
