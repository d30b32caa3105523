package org.hiroba.tasks.views;

import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.ui.api.ContentAction;
import org.hiroba.ui.api.Viewer;

/**
 * タスクにする: one tap makes a task of anything that somebody said, one's own to begin with, with its words as the title and a
 * link back. What is said in a group becomes a task of the group. The notice takes it back; it says none of the words, which it would
 * show on when they are recalled.
 */
public final class MakeTask {
    private MakeTask() {}

    public static ContentAction action(TaskViews model) {
        return new ContentAction(
                "tasks-make",
                "tasks.make",
                "tasks",
                (viewer, content) -> !content.recalled() && !content.ref().kind().equals(Task.KIND),
                (viewer, content) -> make(viewer, model, content));
    }

    private static void make(Viewer viewer, TaskViews model, Content content) {
        String words = model.tasks().titleFor(content);
        TaskWish wish = TaskWish.of(words.isEmpty() ? viewer.text("tasks.make.untitled") : words)
                .withAssignees(viewer.caller().person());
        Audience audience = content.audience();
        boolean ofGroup = audience.kind().equals(Task.GROUP)
                && model.hiroba().audiences().mayWrite(viewer.caller().person(), audience);
        Task task = model.tasks().create(viewer.caller(), ofGroup ? wish.withGroup(audience) : wish, content.ref());
        viewer.tell(
                viewer.text(ofGroup ? "tasks.made.group" : "tasks.made"),
                () -> model.hiroba().contents().recall(viewer.caller(), task.ref()));
    }
}
