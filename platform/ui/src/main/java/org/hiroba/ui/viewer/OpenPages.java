package org.hiroba.ui.viewer;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.hiroba.core.access.SessionEnded;

/**
 * The pages that are open in browsers now.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class OpenPages {
    private final Set<UI> pages = ConcurrentHashMap.newKeySet();

    /** Takes a page in until it is closed. */
    public void opened(UI ui, PageViewer viewer) {
        ComponentUtil.setData(ui, PageViewer.class, viewer);
        pages.add(ui);
        ui.addDetachListener(event -> pages.remove(ui));
    }

    public List<UI> all() {
        return List.copyOf(pages);
    }

    /** Who looks at the page. */
    public Optional<PageViewer> viewer(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, PageViewer.class));
    }

    /** Does something with the page under its lock; nothing if it is closed meanwhile. */
    public Future<Void> access(UI ui, Command command) {
        try {
            return ui.access(command);
        } catch (UIDetachedException closed) {
            pages.remove(ui);
            return CompletableFuture.completedFuture(null);
        }
    }

    /** The same with every page. */
    public void accessAll(java.util.function.Consumer<PageViewer> action) {
        for (UI ui : all()) {
            access(ui, () -> viewer(ui).ifPresent(action));
        }
    }

    /**
     * Closes the pages of a session that is over. The person's other devices keep theirs: their next request proves their
     * own session, or shows the way to sign in.
     */
    public void sessionEnded(SessionEnded ended) {
        for (UI ui : all()) {
            viewer(ui)
                    .filter(viewer -> viewer.signedInWith(ended))
                    .ifPresent(viewer -> access(ui, () -> close(ui)));
        }
    }

    private static void close(UI ui) {
        ui.getPage().setLocation("/sign-in");
        VaadinSession session = ui.getSession();
        ui.push();
        session.close();
    }
}
