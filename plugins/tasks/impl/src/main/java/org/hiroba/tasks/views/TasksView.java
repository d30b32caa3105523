package org.hiroba.tasks.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.hiroba.api.error.HirobaException;
import org.hiroba.ui.api.Viewer;

/** The third of the main entries: what one has to do, gave to others, has done; or one task. */
public final class TasksView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Viewer viewer;
    private final transient TaskViews model;
    private String title = "";

    public TasksView(Viewer viewer, TaskViews model) {
        this.viewer = viewer;
        this.model = model;
        addClassName("h-page");
        model.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String place = event.getRouteParameters().get("place").orElse("");
        removeAll();
        title = viewer.text("tasks.title");
        switch (place) {
            case "", TaskPaths.GIVEN, TaskPaths.DONE -> add(new OwnTasks(viewer, model, place));
            case TaskPaths.CALENDAR -> add(new CalendarPage(viewer, model));
            default -> showTask(place);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void showTask(String id) {
        try {
            TaskPage page = new TaskPage(viewer, model, Long.parseLong(id));
            title = page.title();
            add(page);
        } catch (NumberFormatException | HirobaException notThere) {
            throw new NotFoundException();
        }
    }
}
