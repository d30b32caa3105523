package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;

/**
 * A list and beside it the one thing that one came for. On a phone there is one pane: the list, or the thing with a way back
 * in its {@link PageHeader}. A view with the path {@code groups/:group?} keeps this layout while one walks through the
 * list, for Vaadin keeps the view.
 *
 * @since 0.1
 */
public final class ListDetail extends Div {
    private final Aside list = new Aside();
    private final H1 name = new H1();
    private final Section detail = new Section();

    /** @param listLabel what the list holds, for screen readers */
    public ListDetail(String listLabel) {
        addClassName("h-list-detail");
        list.addClassName("h-list");
        list.getElement().setAttribute("aria-label", listLabel);
        // What a page is called when the list is all of it; the thing beside it has a heading of its own.
        name.setText(listLabel);
        name.addClassNames("h-sr", "h-list-name");
        name.getElement().setAttribute("tabindex", "-1");
        list.add(name);
        detail.addClassName("h-detail");
        add(list, detail);
    }

    /** Fills the list's pane. */
    public void setList(Component... components) {
        list.removeAll();
        list.add(name);
        list.add(components);
    }

    /** Shows the thing; on a phone instead of the list. */
    public void showDetail(Component component) {
        detail.removeAll();
        detail.add(component);
        addClassName("h-has-detail");
    }

    /** Shows that nothing is chosen yet: beside the list on a desk, not at all on a phone. */
    public void showNothing(Component emptyState) {
        detail.removeAll();
        detail.add(emptyState);
        removeClassName("h-has-detail");
    }
}
