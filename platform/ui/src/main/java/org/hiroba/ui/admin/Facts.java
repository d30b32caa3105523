package org.hiroba.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.hiroba.ui.api.component.ThemeIcon;

/** Small cards with a number or a word each, some of which lead somewhere. */
final class Facts extends Div {
    Facts() {
        addClassName("h-facts");
    }

    Facts add(String icon, String name, String value, String more) {
        add(filled(new Div(), icon, name, value, more));
        return this;
    }

    /** The same as a link. */
    Facts add(String icon, String name, String value, String more, String path) {
        add(filled(new Anchor(path, new Component[0]), icon, name, value, more));
        return this;
    }

    private static <C extends Component & com.vaadin.flow.component.HasComponents
            & com.vaadin.flow.component.HasStyle> C filled(
            C card, String icon, String name, String value, String more) {
        card.addClassNames("h-card", "h-fact");
        Span label = new Span(new ThemeIcon(icon), new Span(name));
        label.addClassName("h-fact-name");
        Span number = new Span(value);
        number.addClassName("h-fact-value");
        Span below = new Span(more);
        below.addClassName("h-help");
        card.add(label, number, below);
        return card;
    }
}
