package org.hiroba.tasks.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.hiroba.tasks.domain.Task;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.CardLine;
import org.hiroba.ui.api.component.ThemeIcon;

/** For the home page: what is to be done within a week, the most pressing first. Follows what happens. */
final class DueSoon extends Div {
    private static final int DAYS = 7;
    private static final int LINES = 4;

    private final Viewer viewer;
    private final TaskViews model;

    private DueSoon(Viewer viewer, TaskViews model) {
        this.viewer = viewer;
        this.model = model;
        viewer.live().follow(this, TaskViews::concernsTasks, happened -> fill());
    }

    /** Nothing where nothing is due. */
    static Optional<Component> of(Viewer viewer, TaskViews model) {
        DueSoon card = new DueSoon(viewer, model);
        return card.fill() ? Optional.of(card) : Optional.empty();
    }

    private boolean fill() {
        List<Task> due = model.lists().due(viewer.caller(), model.calendar().today().plusDays(DAYS));
        removeAll();
        due.stream().limit(LINES).forEach(task -> add(line(task)));
        if (due.size() > LINES) {
            Anchor more = new Anchor(TaskPaths.ROOT, viewer.text("tasks.home.more", due.size() - LINES));
            more.addClassName("h-mini");
            add(more);
        } else if (due.isEmpty()) {
            add(new Paragraph(viewer.text("tasks.home.none")));
        }
        return !due.isEmpty();
    }

    private CardLine line(Task task) {
        return new CardLine(
                TaskPaths.of(task),
                new ThemeIcon("tasks"),
                TaskRow.title(viewer, task),
                new DueText(viewer, model).tag(task, task.due().orElseThrow()));
    }
}
