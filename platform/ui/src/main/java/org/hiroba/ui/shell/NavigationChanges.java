package org.hiroba.ui.shell;

import org.hiroba.core.registry.Follower;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.viewer.OpenPages;

/** Redraws the navigation of all open pages when a plugin with an entry comes or goes. */
public final class NavigationChanges implements Follower<NavigationEntry> {
    private final OpenPages pages;

    public NavigationChanges(OpenPages pages) {
        this.pages = pages;
    }

    @Override
    public void added(String pluginId, NavigationEntry entry) {
        redraw();
    }

    @Override
    public void removed(String pluginId, NavigationEntry entry) {
        redraw();
    }

    private void redraw() {
        pages.all().forEach(ui -> pages.access(ui, () -> ui.getChildren()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .forEach(MainLayout::redraw)));
    }
}
