package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * Draws components that do not change by themselves: the browser gets their HTML, the server forgets them. Each component that it
 * keeps weighs some 400 bytes for everybody who has the page open; of a post, half of them are words and icons that never change.
 *
 * <p>Links work. Listeners of what is drawn are lost; a listener of the component around it hears clicks inside.
 *
 * @since 0.1
 */
public final class Still {
    private Still() {}

    /**
     * Shows these and nothing else in the component, which has no components of its own, neither before nor later. May be called again to show others.
     *
     * @throws IllegalArgumentException if it has
     */
    public static void draw(HasElement in, Component... components) {
        if (in.getElement().getChildCount() > 0) {
            throw new IllegalArgumentException("What holds components of its own cannot be drawn into");
        }
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        for (Component component : components) {
            page.appendChild(ElementUtil.toJsoup(page, component.getElement()));
        }
        in.getElement().setProperty("innerHTML", page.html());
    }
}
