package org.hiroba.ui.api.component;

import com.vaadin.flow.component.html.UnorderedList;

/**
 * {@link ListRow}s that belong together. A screen reader tells its name and how many rows there are, and jumps past it.
 *
 * @since 0.1
 */
public final class RowList extends UnorderedList {
    /** @param label what the rows are, for screen readers, e.g. わたしのグループ */
    public RowList(String label) {
        addClassName("h-rows");
        // Safari takes a list without bullets for none, unless it is told.
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", label);
    }
}
