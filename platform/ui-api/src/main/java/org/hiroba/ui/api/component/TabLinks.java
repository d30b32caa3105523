package org.hiroba.ui.api.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tabs that are links, so that each has an address and the browser's back button works.
 *
 * @since 0.1
 */
public final class TabLinks extends Nav {
    private final Map<String, Anchor> tabs = new LinkedHashMap<>();

    /** @param label what the tabs are about, for screen readers */
    public TabLinks(String label) {
        addClassName("h-tabs");
        setAriaLabel(label);
    }

    /** @param path within the portal, without leading slash */
    public TabLinks add(String path, String title) {
        Anchor tab = new Anchor(path, title);
        tab.addClassName("h-tab");
        tabs.put(path, tab);
        add(tab);
        return this;
    }

    /** Marks the tab of this path as the one that is shown. */
    public void setCurrent(String path) {
        tabs.forEach((each, tab) -> {
            tab.setClassName("h-tab-current", each.equals(path));
            if (each.equals(path)) {
                tab.getElement().setAttribute("aria-current", "page");
            } else {
                tab.getElement().removeAttribute("aria-current");
            }
        });
    }
}
