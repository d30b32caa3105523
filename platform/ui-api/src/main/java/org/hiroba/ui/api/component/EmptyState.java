package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * What stands where nothing is yet: what the place is for, and the next step. No place of Hiroba is ever blank.
 *
 * @since 0.1
 */
public final class EmptyState extends Div {
    /**
     * @param icon of the theme
     * @param title what the place is for, in a few words
     * @param hint one or two sentences more
     * @param nextSteps buttons or links, the most likely first
     */
    public EmptyState(String icon, String title, String hint, Component... nextSteps) {
        addClassName("h-empty");
        Span picture = new Span(new ThemeIcon(icon));
        picture.addClassName("h-empty-picture");
        Paragraph heading = new Paragraph(title);
        heading.addClassName("h-empty-title");
        Paragraph words = new Paragraph(hint);
        words.addClassName("h-empty-hint");
        add(picture, heading, words);
        if (nextSteps.length > 0) {
            Div steps = new Div(nextSteps);
            steps.addClassName("h-empty-steps");
            add(steps);
        }
    }
}
