package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/**
 * One line of a card on the home page: a face, mark or icon, what it is, and at the end a word more. All of it is one link.
 *
 * @since 0.1
 */
public final class CardLine extends Anchor {
    /**
     * @param path within the portal, without leading slash
     * @param end such as a tag with a date
     */
    public CardLine(String path, Component mark, String words, Component... end) {
        super(path, new Component[0]);
        addClassName("h-mini");
        Span text = new Span(words);
        text.addClassName("h-mini-words");
        add(mark, text);
        add(end);
    }
}
