package org.hiroba.tasks.views;

import com.vaadin.flow.component.Component;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.tasks.domain.Calendar;
import org.hiroba.tasks.domain.TaskLists;
import org.hiroba.tasks.domain.TaskService;

/** What the views of tasks ask. */
public record TaskViews(PluginContext hiroba, TaskService tasks, TaskLists lists, Calendar calendar) {
    /** Brings the look of tasks to the page that the component is on. */
    void style(Component component) {
        component.addAttachListener(event -> event.getUI().getPage().addStyleSheet(hiroba.asset("tasks.css")));
    }

    static boolean concernsTasks(DomainEvent event) {
        return event.type().startsWith("tasks.");
    }
}
