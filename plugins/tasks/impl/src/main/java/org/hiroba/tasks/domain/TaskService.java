package org.hiroba.tasks.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.storage.DuplicateKeyException;

/** Makes and changes tasks. {@link TaskRights} says who may; taking one back goes by way of {@code Contents}. */
public final class TaskService {
    public static final String CREATED = TaskNews.CREATED;
    public static final String CHANGED = TaskNews.CHANGED;

    /** As for posts: a person types slower than this; a script is slowed down. */
    private static final int BURST = 20;

    private static final Duration REFILL = Duration.ofSeconds(3);

    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final Circles circles;
    private final Calendar calendar;
    private final TaskRights rights;
    private final TaskRules rules;
    private final TaskNews news;
    private final Board board;
    private final DerivedTitle titles;

    public TaskService(PluginContext hiroba, TaskRepository repository, Circles circles, Calendar calendar) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.circles = circles;
        this.calendar = calendar;
        this.rights = new TaskRights(hiroba);
        this.rules = new TaskRules(calendar);
        this.news = new TaskNews(hiroba);
        this.board = new Board(repository);
        this.titles = new DerivedTitle(hiroba);
    }

    public Task create(Caller caller, TaskWish wish) {
        return create(caller, wish, Optional.empty());
    }

    /** Makes a task of what somebody said. */
    public Task create(Caller caller, TaskWish wish, ContentRef source) {
        return create(caller, wish, Optional.of(rights.source(caller, source)));
    }

    /** The title that a task of this content begins with. */
    public String titleFor(Content content) {
        return titles.of(content);
    }

    private Task create(Caller caller, TaskWish wish, Optional<Content> source) {
        Optional<Audience> from = source.map(Content::audience);
        rights.checkGroup(caller, wish.group(), from);
        TaskWish checked = rules.check(wish, Optional.empty());
        List<PersonId> wanted =
                checked.group().isEmpty() && checked.assignees().isEmpty() ? List.of(caller.person()) : checked.assignees();
        List<PersonId> assignees = rights.checkAssignees(wanted, List.of(caller.person()), checked.group(), from);
        hiroba.rateLimits().spend(caller, "tasks.write", BURST, REFILL);
        long id = hiroba.ids().next();
        return together(() -> {
            Audience audience = audience(checked.group(), caller.person(), assignees, caller);
            Task wished = fresh(id, checked, audience, caller.person(), assignees, source);
            Stamp stamp = news.created(wished, caller.person());
            Task task = wished.edit().createdAt(stamp.at()).toTask();
            repository.insert(task, calendar.remindAt(task));
            hiroba.mentions().record(caller, task.ref(), audience, task.words());
            news.assigned(task, List.of(), caller.person(), stamp);
            return task;
        });
    }

    public Task load(Caller caller, long id) {
        Task task = repository.find(id).orElseThrow(HirobaException::notFound);
        rights.requireSee(caller, task);
        return task;
    }

    public boolean mayEdit(Caller caller, Task task) {
        return rights.mayEdit(caller, task);
    }

    /** Everything but its state. */
    public Task change(Caller caller, long id, TaskWish wish) {
        return change(caller, id, old -> wish);
    }

    /**
     * The same for a form that was open for a while: only what was changed in it, so that what others did meanwhile stays. Ticks stay
     * as they are.
     *
     * @param began what the form showed when it was opened
     * @throws HirobaException CONFLICT if somebody has rewritten the same field meanwhile; {@link #clash} says which, and how
     */
    public Task change(Caller caller, long id, TaskWish began, TaskWish wish) {
        return change(caller, id, old -> {
            if (!TaskClash.of(old, began, wish).isEmpty()) {
                throw new HirobaException(ErrorCode.CONFLICT, "tasks.error.meanwhile");
            }
            return TaskMerge.of(old, began, wish);
        });
    }

    /** What stands in the way of saving a form that began so. */
    public TaskClash clash(Caller caller, long id, TaskWish began, TaskWish wish) {
        return TaskClash.of(load(caller, id), began, wish);
    }

    private Task change(Caller caller, long id, Function<Task, TaskWish> wished) {
        return update(caller, id, old -> {
            TaskWish wish = wished.apply(old);
            Optional<Audience> source = rights.audienceOfSource(caller, old);
            if (!wish.group().equals(old.group())) {
                rights.checkGroup(caller, wish.group(), source);
            }
            TaskWish checked = rules.check(wish, old.due());
            List<PersonId> wanted = checked.group().isEmpty() && checked.assignees().isEmpty()
                    ? List.of(old.author())
                    : checked.assignees();
            List<PersonId> assignees = rights.checkAssignees(wanted, old.assignees(), checked.group(), source);
            Audience audience = audience(checked.group(), old.author(), assignees, caller);
            TaskDraft draft = old.edit()
                    .title(checked.title(), titles.isFromSource(caller, old, checked.title()))
                    .notes(checked.notes())
                    .assignees(assignees)
                    .due(checked.due())
                    .checklist(checked.checklist())
                    .audience(audience);
            return audience.equals(old.audience())
                    ? draft.toTask()
                    : draft.place(board.end(audience, old.status())).toTask();
        });
    }

    /** Puts it into another state, at the end of its column; what was done and is not after all goes back to its place. */
    public Task setStatus(Caller caller, long id, Status status) {
        return update(caller, id, old -> old.status() == status ? old : withStatus(caller, old, status)
                .place(status == Status.DONE || old.isDone() ? old.place() : board.end(old.audience(), status))
                .toTask());
    }

    /**
     * Moves it on the board.
     *
     * @param before which one it is put above; empty for the end of the column. What is done has no order but that of time
     */
    public Task move(Caller caller, long id, Status status, Optional<Long> before) {
        return update(caller, id, old -> withStatus(caller, old, status)
                .place(status == Status.DONE ? old.place() : board.placeFor(old, status, before))
                .toTask());
    }

    /** Ticks a line of the checklist off, or not. */
    public Task check(Caller caller, long id, int line, boolean done) {
        return update(caller, id, old -> {
            if (line < 0 || line >= old.checklist().size()) {
                throw HirobaException.notFound();
            }
            List<CheckItem> items = new ArrayList<>(old.checklist());
            items.set(line, new CheckItem(items.get(line).words(), done));
            return old.edit().checklist(List.copyOf(items)).toTask();
        });
    }

    /**
     * Hangs the caller's uploads on it.
     *
     * @throws HirobaException INVALID for more than {@link Attachments#MOST} altogether, or what is not the caller's fresh upload
     */
    public Task attach(Caller caller, long id, List<ContentRef> uploads) {
        rights.requireEdit(caller, load(caller, id));
        hiroba.rateLimits().spend(caller, "tasks.write", BURST * 3, Duration.ofSeconds(1));
        return hiroba.transactions().call(() -> {
            Task task = repository.claim(id).orElseThrow(HirobaException::notFound);
            rights.requireEdit(caller, task);
            if (attachments(List.of(task)).getOrDefault(task.ref(), List.of()).size() + uploads.size() > Attachments.MOST) {
                throw HirobaException.invalid("attachment.error.too-many", Attachments.MOST);
            }
            hiroba.attachments().attach(caller, uploads, task.ref(), task.audience());
            hiroba.journal()
                    .append(DomainEvent.about(Attachments.CHANGED, task.audience(), task.ref(), caller.person()));
            return task;
        });
    }

    /** What hangs on tasks that the caller sees. */
    public Map<ContentRef, List<Attachment>> attachments(List<Task> tasks) {
        return hiroba.attachments().of(tasks.stream().map(Task::ref).toList());
    }

    private Task update(Caller caller, long id, Function<Task, Task> change) {
        rights.requireEdit(caller, load(caller, id));
        hiroba.rateLimits().spend(caller, "tasks.write", BURST * 3, Duration.ofSeconds(1));
        return together(() -> {
            Task old = repository.claim(id).orElseThrow(HirobaException::notFound);
            rights.requireEdit(caller, old);
            Task changed = change.apply(old);
            return changed.equals(old) ? old : save(caller, old, changed);
        });
    }

    /** Two may make the same circle of people at the same moment; the second finds it then. */
    private Task together(Supplier<Task> work) {
        try {
            return hiroba.transactions().call(work);
        } catch (DuplicateKeyException tooLate) {
            circles.refresh();
            return hiroba.transactions().call(work);
        }
    }

    private Task save(Caller caller, Task old, Task changed) {
        Stamp stamp = news.changed(old, changed, caller.person());
        boolean done = changed.isDone() && !old.isDone();
        Task task = done
                ? changed.edit()
                        .status(Status.DONE, Optional.of(new Task.Done(stamp.at(), caller.person())))
                        .toTask()
                : changed;
        boolean sameReminder = task.due().equals(old.due()) && task.isDone() == old.isDone();
        if (sameReminder) {
            repository.updateQuietly(task);
        } else {
            repository.update(task, calendar.remindAt(task));
        }
        if (!task.words().equals(old.words())) {
            hiroba.mentions().record(caller, task.ref(), task.audience(), task.words());
        }
        news.assigned(task, old.assignees(), caller.person(), stamp);
        if (done) {
            news.done(task, caller.person(), stamp);
        }
        return task;
    }

    private static TaskDraft withStatus(Caller caller, Task old, Status status) {
        Optional<Task.Done> done = status != Status.DONE
                ? Optional.empty()
                : old.done().or(() -> Optional.of(new Task.Done(old.createdAt(), caller.person())));
        return old.edit().status(status, done);
    }

    /** A group's task is the group's; any other is its author's and theirs who are to do it. */
    private Audience audience(Optional<Audience> group, PersonId author, List<PersonId> assignees, Caller caller) {
        List<PersonId> involved = new ArrayList<>(assignees);
        involved.add(author);
        return group.orElseGet(() -> circles.of(involved, caller.person()));
    }

    private Task fresh(
            long id, TaskWish wish, Audience audience, PersonId author, List<PersonId> assignees, Optional<Content> source) {
        return new Task(
                id,
                wish.title(),
                wish.notes(),
                audience,
                author,
                hiroba.clock().instant(),
                assignees,
                wish.due(),
                Status.OPEN,
                board.end(audience, Status.OPEN),
                Optional.empty(),
                wish.checklist(),
                source.map(Content::ref),
                source.map(content -> titles.repeats(wish.title(), content)).orElse(false),
                false);
    }
}
