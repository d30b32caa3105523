package org.hiroba.ui.server;

import org.hiroba.core.registry.Follower;
import org.hiroba.ui.admin.AdminView;
import org.hiroba.ui.api.AdminPage;

/** Pages of the administration need no route of their own, but who looks at one that goes is led home as well. */
final class AdminPages implements Follower<AdminPage> {
    private final Departure departure;

    AdminPages(Departure departure) {
        this.departure = departure;
    }

    @Override
    public void added(String pluginId, AdminPage page) {}

    @Override
    public void removed(String pluginId, AdminPage page) {
        departure.of(page.factory().getClass(), view -> view instanceof AdminView admin && admin.shows(page));
    }
}
