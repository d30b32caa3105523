package org.hiroba.tasks.views;

import org.hiroba.api.identity.Person;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.ui.api.AudienceTab;
import org.hiroba.ui.api.HomeCard;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.PersonAction;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.View;
import org.hiroba.ui.api.Viewer;

/** What tasks add to the portal. */
public final class TaskPortal {
    /** After a group's posts and its talk. */
    private static final int ORDER = 120;

    /** The first card: it waits for the viewer. */
    private static final int HOME_ORDER = 100;

    private TaskPortal() {}

    public static void contribute(TaskViews model, Contributions contributions) {
        contributions.add(new View<>(
                TaskPaths.TEMPLATE, TasksView.class, "tasks.title", viewer -> new TasksView(viewer, model)));
        contributions.add(new NavigationEntry(
                Slot.TASKS,
                TaskPaths.ROOT,
                "tasks.title",
                "tasks",
                viewer -> model.lists().countDue(viewer.caller()),
                TaskViews::concernsTasks));
        contributions.add(new PersonAction(
                "tasks-give",
                "tasks.give",
                "tasks",
                (viewer, person) -> person.isActive() && !viewer.caller().is(person.id()),
                (viewer, person) -> give(viewer, model, person)));
        contributions.add(new HomeCard(HOME_ORDER, "tasks.home.title", viewer -> DueSoon.of(viewer, model)));
        contributions.add(new AudienceTab(
                Task.GROUP,
                TaskPaths.TAB,
                "tasks.title",
                ORDER,
                (viewer, group) -> new GroupTasks(viewer, model, group)));
    }

    private static void give(Viewer viewer, TaskViews model, Person person) {
        TaskWish wish = TaskWish.of("").withAssignees(person.id());
        new TaskDialog(viewer, model, viewer.text("tasks.give"), wish, filled -> {
                    model.tasks().create(viewer.caller(), filled);
                    viewer.tell(viewer.text("tasks.gave", person.name()));
                })
                .open();
    }
}
