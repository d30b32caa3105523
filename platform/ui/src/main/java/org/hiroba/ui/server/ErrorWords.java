package org.hiroba.ui.server;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.PageHeader;

/** What all pages of failure look like: what happened, and the way home. */
final class ErrorWords {
    private ErrorWords() {}

    static Div of(Viewer viewer, String icon, String title, String text) {
        Anchor home = new Anchor("/", viewer.text("ui.home.back"));
        home.addClassNames("h-button", "h-button-primary");
        return new Div(
                new PageHeader(title, ""),
                new EmptyState(icon, title, text, home));
    }
}
