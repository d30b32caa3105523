package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.viewer.PageViewer;

/** One entry of the rail with its badge. */
final class RailEntry extends Anchor {
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
        int count = Entries.waiting(entry, viewer);
        badge.setVisible(count > 0);
        waiting.setVisible(count > 0);
        if (count > 0) {
            badge.setText(count > 99 ? "99+" : String.valueOf(count));
            waiting.setText(viewer.text("ui.nav.waiting", count));
        }
    }

    void showCurrent(String path) {
        boolean current = Entries.isCurrent(entry, path);
        setClassName("h-nav-current", current);
        if (current) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
