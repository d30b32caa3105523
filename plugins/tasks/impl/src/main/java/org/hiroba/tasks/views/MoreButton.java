package org.hiroba.tasks.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.hiroba.ui.api.Viewer;

/** Below a list that goes on: says how many are shown, and shows more. */
final class MoreButton extends Div {
    /** @param where for those who do not see where it stands, e.g. the column's name */
    MoreButton(Viewer viewer, String where, int shown, Runnable showMore) {
        NativeButton button =
                new NativeButton(viewer.text("tasks.show-more"), event -> viewer.attempt(showMore));
        button.addClassName("h-button");
        button.setAriaLabel(viewer.text("tasks.show-more.of", where));
        Span told = new Span(viewer.text("tasks.shown", shown));
        told.addClassName("tasks-quiet");
        add(told, button);
        addClassName("tasks-show-more");
    }
}
