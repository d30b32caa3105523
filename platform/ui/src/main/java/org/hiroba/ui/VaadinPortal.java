package org.hiroba.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.Platform;
import org.hiroba.core.access.Session;
import org.hiroba.core.text.MessageSource;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.server.PortalContext;
import org.hiroba.ui.server.PortalFiles;
import org.hiroba.ui.server.PortalServiceParts;
import org.hiroba.ui.server.ViewRegistry;
import org.hiroba.ui.shell.NavigationChanges;
import org.hiroba.ui.viewer.JournalUpdates;
import org.hiroba.ui.viewer.OpenPages;
import org.hiroba.ui.viewer.PageViewer;
import org.hiroba.web.Identity;
import org.hiroba.web.Portal;

/**
 * The portal in the browser, made with Vaadin. Views come from contributions; the platform's own pages are contributed in
 * the same way ({@link OwnPages}).
 */
public final class VaadinPortal implements Portal, AutoCloseable {
    private final PortalParts parts;
    private final OpenPages pages = new OpenPages();
    private final JournalUpdates updates;
    private final PortalFiles files = new PortalFiles(VaadinPortal.class.getClassLoader());
    private volatile Optional<ViewRegistry> views = Optional.empty();

    public VaadinPortal(PortalParts parts) {
        this.parts = parts;
        this.updates = new JournalUpdates(parts.journal(), parts.audiences());
    }

    /** The portal of a platform, with the platform's own pages. */
    public static VaadinPortal of(Platform platform) {
        platform.texts().register("ui", MessageSource.of(VaadinPortal.class.getClassLoader()));
        VaadinPortal portal = new VaadinPortal(PortalParts.of(platform));
        new OwnPages(platform, portal::openPages).contribute();
        return portal;
    }

    @Override
    public void install(ServletContextHandler context) {
        context.setBaseResource(files.resource(context));
        new PortalContext(new Service(), this::servletIsUp).install(context);
        parts.sessionEnds().accept(pages::sessionEnded);
        updates.start();
    }

    @Override
    public boolean knows(String path) {
        return files.has(path) || views.map(all -> all.knows(path.substring(1))).orElse(false);
    }

    /** Ends the thread that follows the journal; the pages are closed by the web server. */
    @Override
    public void close() {
        updates.close();
    }

    /** How many pages are open in browsers. */
    public int openPages() {
        return pages.all().size();
    }

    private void servletIsUp(RouteConfiguration routes) {
        ViewRegistry registry = ViewRegistry.of(routes, pages);
        views = Optional.of(registry);
        registry.follow(parts.contributions());
        parts.contributions().follow(NavigationEntry.class, new NavigationChanges(pages));
    }

    private final class Service implements PortalServiceParts {
        @Override
        public PortalParts portal() {
            return parts;
        }

        @Override
        public ViewRegistry views() {
            return views.orElseThrow();
        }

        @Override
        public Optional<PageViewer> open(UI ui, VaadinRequest request) {
            Optional<Caller> caller =
                    Optional.ofNullable((Caller) request.getAttribute(Identity.CALLER));
            return caller.map(known -> {
                Optional<Session> session =
                        Optional.ofNullable((Session) request.getAttribute(Identity.SESSION));
                PageViewer viewer = new PageViewer(
                        parts, ui, known.person(), session, updates, pages);
                pages.opened(ui, viewer);
                return viewer;
            });
        }

        @Override
        public PageViewer present() {
            return pages.viewer(UI.getCurrent()).orElseThrow();
        }
    }
}
