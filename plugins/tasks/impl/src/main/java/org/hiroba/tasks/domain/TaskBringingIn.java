package org.hiroba.tasks.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.tasks.api.BroughtInTask;
import org.hiroba.tasks.api.TaskImport;

/** Tasks that were somewhere else before. Nobody is told, and nothing is asked but that the words fit. */
public final class TaskBringingIn implements TaskImport {
    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final Circles circles;
    private final Calendar calendar;
    private final TaskNews news;
    private final Board board;
    private final TaskRemoval removal;

    public TaskBringingIn(
            PluginContext hiroba,
            TaskRepository repository,
            Circles circles,
            Calendar calendar,
            TaskRemoval removal) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.circles = circles;
        this.calendar = calendar;
        this.news = new TaskNews(hiroba);
        this.board = new Board(repository);
        this.removal = removal;
    }

    @Override
    public ContentRef bringIn(Caller caller, BroughtInTask from) {
        caller.requireAdministrator();
        List<CheckItem> items =
                from.checklist().stream().map(words -> new CheckItem(words, from.doneAt().isPresent())).toList();
        TaskWish words = TaskRules.checkWords(new TaskWish(
                from.title(), from.notes(), from.group(), from.assignees(), Optional.empty(), items));
        return hiroba.transactions().call(() -> {
            Task task = task(caller, from, words);
            repository.insert(task, calendar.remindAt(task));
            news.created(task, caller.person());
            return task.ref();
        });
    }

    @Override
    public void remove(Caller caller, ContentRef ref) {
        caller.requireAdministrator();
        hiroba.transactions()
                .run(() -> repository.find(ref.id()).ifPresent(task -> removal.remove(List.of(task), caller.person())));
    }

    private Task task(Caller caller, BroughtInTask from, TaskWish words) {
        Status status = from.doneAt().isPresent() ? Status.DONE : from.begun() ? Status.DOING : Status.OPEN;
        List<PersonId> assignees = from.assignees().stream().distinct().sorted().toList();
        Audience audience = from.group()
                .orElseGet(() -> circles.of(
                        Stream.concat(assignees.stream(), Stream.of(from.author())).toList(), caller.person()));
        PersonId doer = assignees.isEmpty() ? from.author() : assignees.getFirst();
        return new Task(
                hiroba.ids().next(),
                words.title(),
                words.notes(),
                audience,
                from.author(),
                from.createdAt(),
                assignees,
                from.dueDay().map(day -> new Due(day, from.dueTime())),
                status,
                board.end(audience, status),
                from.doneAt().map(at -> new Task.Done(at, doer)),
                words.checklist(),
                from.source(),
                from.source().isPresent(),
                false);
    }
}
