package org.hiroba.tasks.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.plugin.PluginContext;

/**
 * Reminds people of what is due. When is stored with the task and taken away in the same transaction that tells, so a
 * restart forgets nothing and no two runs tell twice. What is planned moves when the company changes its hours or its zone, also while
 * this was away.
 */
public final class Reminders {
    private static final int AT_ONCE = 100;

    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final TaskRights rights;
    private final TaskNews news;
    private final Calendar calendar;
    private volatile List<Object> plannedBy = List.of();

    public Reminders(PluginContext hiroba, TaskRepository repository, Calendar calendar) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.rights = new TaskRights(hiroba);
        this.news = new TaskNews(hiroba);
        this.calendar = calendar;
    }

    /** Tells of everything whose moment has come. Called often, by one thread or several. */
    public void run() {
        Instant now = hiroba.clock().instant();
        planAnew(now);
        List<Task> due;
        do {
            due = repository.listToRemind(now, AT_ONCE);
            due.forEach(task -> remind(task, now));
        } while (due.size() == AT_ONCE);
    }

    /** Idempotent: says the same of what was planned by the present rules. */
    private void planAnew(Instant now) {
        List<Object> rules = calendar.rules();
        if (rules.equals(plannedBy)) {
            return;
        }
        List<PlannedReminder> some;
        long after = 0;
        do {
            some = repository.listPlanned(after, now, AT_ONCE);
            move(some);
            after = some.isEmpty() ? after : some.getLast().task();
        } while (some.size() == AT_ONCE);
        plannedBy = rules;
    }

    private void move(List<PlannedReminder> reminders) {
        Map<PlannedReminder, Instant> moved = new HashMap<>();
        for (PlannedReminder reminder : reminders) {
            Instant to = calendar.replan(reminder);
            if (!to.equals(reminder.at())) {
                moved.put(reminder, to);
            }
        }
        if (!moved.isEmpty()) {
            hiroba.transactions().run(() -> moved.forEach(repository::moveReminder));
        }
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
