package org.hiroba.tasks.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskRepository;

/** Tasks by title, notes and checklist. */
public record TaskSource(TaskRepository repository) implements SearchSource {
    @Override
    public String kind() {
        return Task.KIND;
    }

    @Override
    public String titleKey() {
        return "tasks.search.task";
    }

    @Override
    public String severalKey() {
        return "tasks.search.task.several";
    }

    @Override
    public String icon() {
        return "tasks";
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return repository.findAll(ids).stream()
                .filter(task -> !task.recalled())
                .collect(Collectors.toMap(Task::id, TaskSource::item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return repository.idsAfter(after, limit);
    }

    @Override
    public long count() {
        return repository.count();
    }

    private static SearchItem item(Task task) {
        String body = Stream.concat(Stream.of(task.notes()), task.checklist().stream().map(CheckItem::words))
                .collect(Collectors.joining("\n"));
        return new SearchItem(
                task.ref(),
                task.audience(),
                Optional.of(task.author()),
                task.createdAt(),
                new SearchText(task.title(), body, List.of()),
                task.path(),
                Set.of());
    }
}
