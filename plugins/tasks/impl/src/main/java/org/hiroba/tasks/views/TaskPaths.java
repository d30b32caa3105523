package org.hiroba.tasks.views;

import org.hiroba.tasks.domain.Task;

/** Where tasks are in the portal. */
final class TaskPaths {
    static final String ROOT = "tasks";
    static final String TEMPLATE = "tasks/:place?";
    /** Last parts of the paths of the lists beside one's own. */
    static final String GIVEN = "given";

    static final String DONE = "done";
    static final String CALENDAR = "calendar";
    /** Id of the tab on a group's page. */
    static final String TAB = "tasks";

    private TaskPaths() {}

    static String of(Task task) {
        return ROOT + "/" + task.id();
    }

    static String of(String list) {
        return list.isEmpty() ? ROOT : ROOT + "/" + list;
    }
}
