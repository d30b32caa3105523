package org.hiroba.tasks.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.plugin.PluginContext;

/**
 * When something is recalled of which tasks were made, titles that repeat its words go with it. The task stays, with what
 * people wrote themselves, and its link shows a tombstone.
 */
public final class SourceRecall implements RecallSink {
    private final TaskRepository repository;
    private final TaskNews news;

    public SourceRecall(PluginContext hiroba, TaskRepository repository) {
        this.repository = repository;
        this.news = new TaskNews(hiroba);
    }

    @Override
    public void recalled(ContentRef ref) {
        removed(List.of(ref));
    }

    /** {@inheritDoc} The journal is told at the end, so that it waits for nothing. */
    @Override
    public void removed(Collection<ContentRef> refs) {
        List<Change> changes = new ArrayList<>();
        for (Task found : repository.findBySource(refs)) {
            repository.claim(found.id())
                    .filter(task -> !task.recalled())
                    .ifPresent(task -> changes.add(new Change(task, forgetWords(task))));
        }
        changes.forEach(this::tell);
    }

    /** What {@link #recalled} would have done; nothing happens where it did. */
    void missed(Collection<ContentRef> refs) {
        for (Task found : repository.findBySource(refs)) {
            if (found.titleFromSource()) {
                repository.claim(found.id())
                        .filter(task -> !task.recalled() && task.titleFromSource())
                        .ifPresent(task -> tell(new Change(task, forgetWords(task))));
            }
        }
    }

    private Task forgetWords(Task task) {
        if (!task.titleFromSource()) {
            return task;
        }
        Task without = task.edit().title("", false).toTask();
        repository.updateQuietly(without);
        return without;
    }

    private void tell(Change change) {
        news.changed(change.old(), change.now(), change.old().author());
    }

    private record Change(Task old, Task now) {}
}
