package org.hiroba.tasks.domain;

import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.HandOver;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.plugin.PluginContext;

/**
 * When somebody leaves, what he or she had still to do goes to the successor; what is done keeps its names. A task of a group
 * that the successor does not see stays in the group for somebody to take. Words of a conversation that the successor does
 * not see are not handed on: a title that repeats them is left empty.
 */
public final class TaskHandOver implements HandOver {
    private static final int AT_ONCE = 200;

    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final Circles circles;
    private final TaskRights rights;
    private final TaskNews news;

    public TaskHandOver(PluginContext hiroba, TaskRepository repository, Circles circles) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.circles = circles;
        this.rights = new TaskRights(hiroba);
        this.news = new TaskNews(hiroba);
    }

    @Override
    public void handOver(Caller caller, PersonId from, PersonId to) {
        Place place = Place.START;
        List<Task> some;
        do {
            some = repository.listOpenOf(from, place, AT_ONCE);
            for (Task task : some) {
                repository.claim(task.id())
                        .filter(now -> now.isAssignedTo(from) && !now.recalled() && !now.isDone())
                        .ifPresent(now -> handOver(caller, now, from, to));
                place = Place.after(task);
            }
        } while (some.size() == AT_ONCE);
    }

    private void handOver(Caller caller, Task task, PersonId from, PersonId to) {
        List<PersonId> assignees = new ArrayList<>(task.assignees());
        assignees.remove(from);
        boolean takes = rights.sees(to, task.group());
        if (takes && !assignees.contains(to)) {
            assignees.add(to);
        }
        List<PersonId> sorted = assignees.stream().sorted().toList();
        boolean words = !takes || !task.titleFromSource() || seesSource(task, to);
        TaskDraft draft = task.edit().assignees(sorted).audience(audience(caller, task, sorted));
        Task changed = words ? draft.toTask() : draft.title("", false).toTask();
        repository.updateQuietly(changed);
        news.assigned(changed, task.assignees(), caller.person(), news.changed(task, changed, caller.person()));
    }

    /** The one who left stays among those involved, as the author of what he or she wrote. */
    private Audience audience(Caller caller, Task task, List<PersonId> assignees) {
        List<PersonId> involved = new ArrayList<>(assignees);
        involved.add(task.author());
        return task.group().orElseGet(() -> circles.of(involved, caller.person()));
    }

    private boolean seesSource(Task task, PersonId person) {
        return task.source()
                .map(ref -> hiroba.contents()
                        .findAll(
                                new Caller(
                                        person,
                                        Role.MEMBER,
                                        Door.SYSTEM),
                                List.of(ref))
                        .containsKey(ref))
                .orElse(true);
    }
}
