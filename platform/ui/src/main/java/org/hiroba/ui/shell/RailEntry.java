package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.viewer.PageViewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One main entry with its badge. */
final class RailEntry extends Anchor {
    private static final Logger LOG = LoggerFactory.getLogger(RailEntry.class);

    private final transient PageViewer viewer;
    private final transient NavigationEntry entry;
    private final Span badge = new Span();
    private final Span waiting = new Span();

    RailEntry(PageViewer viewer, NavigationEntry entry) {
        super("/" + entry.path());
        this.viewer = viewer;
        this.entry = entry;
        addClassNames("h-nav", "h-nav-" + entry.slot().name().toLowerCase(java.util.Locale.ROOT));
        Span label = new Span(viewer.text(entry.titleKey()));
        label.addClassName("h-nav-label");
        badge.addClassName("h-badge");
        badge.getElement().setAttribute("aria-hidden", "true");
        waiting.addClassName("h-sr");
        add(new ThemeIcon(entry.icon()), label, badge, waiting);
        count();
    }

    void count() {
        int count = waitingNow();
        badge.setVisible(count > 0);
        waiting.setVisible(count > 0);
        if (count > 0) {
            badge.setText(count > 99 ? "99+" : String.valueOf(count));
            waiting.setText(viewer.text("ui.nav.waiting", count));
        }
    }

    void showCurrent(String path) {
        String root = entry.path().split("/", 2)[0];
        boolean current = path.equals(root) || path.startsWith(root + "/");
        setClassName("h-nav-current", current);
        if (current) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    private int waitingNow() {
        try {
            return entry.waiting().applyAsInt(viewer);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Cannot count what waits in {}", entry.path(), e);
            return 0;
        }
    }
}
