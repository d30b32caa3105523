package org.hiroba.ui.server;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ThemeIcon;

/** What all pages of failure look like: what happened, and the way home. */
final class ErrorWords {
    private ErrorWords() {}

    static Div of(Viewer viewer, String icon, String title, String text) {
        Span picture = new Span(new ThemeIcon(icon));
        picture.addClassName("h-empty-picture");
        H1 heading = new H1(title);
        heading.addClassName("h-empty-title");
        heading.getElement().setAttribute("tabindex", "-1");
        Paragraph words = new Paragraph(text);
        words.addClassName("h-empty-hint");
        Anchor home = new Anchor("/", viewer.text("ui.home.back"));
        home.addClassNames("h-button", "h-button-primary");
        Div steps = new Div(home);
        steps.addClassName("h-empty-steps");
        Div page = new Div(picture, heading, words, steps);
        page.addClassName("h-empty");
        return page;
    }
}
