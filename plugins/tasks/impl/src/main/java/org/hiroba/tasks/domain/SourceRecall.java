package org.hiroba.tasks.domain;

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
        repository.findBySource(List.of(ref)).forEach(found -> repository.claim(found.id())
                .filter(task -> !task.recalled())
                .ifPresent(this::forgetWords));
    }

    private void forgetWords(Task task) {
        Task without = task.titleFromSource() ? task.edit().title("", false).toTask() : task;
        if (!without.equals(task)) {
            repository.updateQuietly(without);
        }
        news.changed(task, without, task.author());
    }
}
