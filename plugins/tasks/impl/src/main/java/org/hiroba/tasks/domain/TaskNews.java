package org.hiroba.tasks.domain;

import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Badges;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.plugin.PluginContext;

/** Tells of what happened to tasks: in the journal, under what they were made of, and to people. Within the transaction. */
final class TaskNews {
    static final String CREATED = "tasks.task-created";
    static final String CHANGED = "tasks.task-changed";

    private final PluginContext hiroba;

    TaskNews(PluginContext hiroba) {
        this.hiroba = hiroba;
    }

    Stamp created(Task task, PersonId actor) {
        return happened(CREATED, task, task.audience(), actor);
    }

    /** Also those who saw it until now are told, to whom it is gone, with all that hangs on it. */
    Stamp changed(Task old, Task task, PersonId actor) {
        if (!old.audience().equals(task.audience())) {
            hiroba.attachments().move(task.ref(), task.audience());
            happened(CHANGED, task, old.audience(), actor);
        }
        return happened(CHANGED, task, task.audience(), actor);
    }

    /** Those who got it from somebody else. */
    void assigned(Task task, List<PersonId> before, PersonId actor, Stamp stamp) {
        task.assignees().stream()
                .filter(person -> !before.contains(person) && !person.equals(actor))
                .forEach(person -> tell(person, "tasks.notification.assigned", task, actor, "assigned:" + stamp.sequence()));
    }

    /** The one who gave it, unless that one did it. */
    void done(Task task, PersonId actor, Stamp stamp) {
        if (!task.author().equals(actor)) {
            tell(task.author(), "tasks.notification.done", task, actor, "done:" + stamp.sequence());
        }
    }

    /** Once per person and due date. */
    void reminder(PersonId person, Task task) {
        tell(person, "tasks.notification.due", task, task.author(), "due:" + task.due().orElseThrow());
    }

    private void tell(PersonId person, String key, Task task, PersonId actor, String cause) {
        hiroba.notifications()
                .tell(person, new NewNotification(key, task.ref(), actor, "tasks:" + task.id() + ":" + cause));
    }

    private Stamp happened(String type, Task task, Audience audience, PersonId actor) {
        Stamp stamp = hiroba.journal().append(DomainEvent.about(type, audience, task.ref(), actor));
        task.source()
                .ifPresent(source ->
                        hiroba.journal().append(DomainEvent.about(Badges.CHANGED, audience, source, actor)));
        return stamp;
    }
}
