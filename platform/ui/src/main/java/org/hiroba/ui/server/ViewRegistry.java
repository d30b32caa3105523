package org.hiroba.ui.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;
import org.hiroba.ui.api.AdminPage;
import org.hiroba.ui.api.View;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.shell.MainLayout;
import org.hiroba.ui.viewer.OpenPages;

/**
 * The routes of the portal: one for every {@link View} that is contributed, as long as it is. A path belongs to who took it
 * first; a second plugin with the same path is reported and gets nothing.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class ViewRegistry implements Follower<View<?>> {
    private final RouteConfiguration routes;
    private final Class<? extends RouterLayout> shell;
    private final Departure departure;
    private final Map<Class<?>, Registered> views = new ConcurrentHashMap<>();

    private record Registered(String pluginId, View<?> view) {}

    private ViewRegistry(
            RouteConfiguration routes, Class<? extends RouterLayout> shell, Departure departure) {
        this.routes = routes;
        this.shell = shell;
        this.departure = departure;
    }

    /** All views appear within the shell; pages that show one that goes are led home. */
    public static ViewRegistry of(RouteConfiguration routes, OpenPages pages) {
        return new ViewRegistry(routes, MainLayout.class, new Departure(pages));
    }

    /** Shows what is contributed from now on. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void follow(ContributionRegistry contributions) {
        contributions.follow((Class) View.class, this);
        contributions.follow(AdminPage.class, new AdminPages(departure));
    }

    @Override
    public void added(String pluginId, View<?> view) {
        if (views.putIfAbsent(view.type(), new Registered(pluginId, view)) != null) {
            throw new IllegalArgumentException(
                    "View class " + view.type().getName() + " is registered already");
        }
        try {
            routes.setRoute(view.path(), view.type(), List.of(shell));
        } catch (RuntimeException taken) {
            views.remove(view.type());
            throw taken;
        }
    }

    @Override
    public void removed(String pluginId, View<?> view) {
        Registered registered = views.get(view.type());
        if (registered != null && registered.view() == view) {
            views.remove(view.type());
            routes.removeRoute(view.path());
            departure.of(view.type(), view.type()::isInstance);
        }
    }

    /** The contribution behind a view's class. */
    public Optional<View<?>> find(Class<?> type) {
        return Optional.ofNullable(views.get(type)).map(Registered::view);
    }

    /** Makes the view, if it is one. */
    Optional<Component> create(Class<?> type, Viewer viewer) {
        return find(type).map(view -> view.factory().apply(viewer));
    }

    /** Whose view answers at this path. */
    Optional<String> ownerOfPath(String path) {
        var target = routes.getHandledRegistry().getNavigationRouteTarget(path);
        return target.hasTarget()
                ? Optional.ofNullable(views.get(target.getRouteTarget().getTarget()))
                        .map(Registered::pluginId)
                : Optional.empty();
    }

    /** Whether a view answers at this path. */
    public boolean knows(String path) {
        return routes.getHandledRegistry().getNavigationRouteTarget(path).hasTarget();
    }

    /** Whose code a class is, as far as a view of the same bundle tells; the platform's otherwise. */
    public String ownerOf(Class<?> type) {
        return views.values().stream()
                .filter(each -> each.view().type().getClassLoader() == type.getClassLoader())
                .filter(each -> type.getClassLoader() != ViewRegistry.class.getClassLoader())
                .map(Registered::pluginId)
                .findFirst()
                .orElse(ContributionRegistry.PLATFORM);
    }
}
