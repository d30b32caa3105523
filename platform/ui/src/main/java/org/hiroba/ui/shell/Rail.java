package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.viewer.PageViewer;

/**
 * The main navigation: the way home, the three main entries, and one's own menu. What is not a main entry stands at the foot of a desk's
 * rail; a phone's bar leaves it to the menu. Only entries behind which there is a plugin.
 */
final class Rail extends Nav {
    private final transient PageViewer viewer;
    private final transient PortalParts parts;
    private final List<RailEntry> entries = new ArrayList<>();
    private final Anchor logo;
    private final OwnMenu own;
    private String current = "";

    Rail(PageViewer viewer, PortalParts parts) {
        this.viewer = viewer;
        this.parts = parts;
        addClassName("h-rail");
        setAriaLabel(viewer.text("ui.nav"));
        logo = logo(viewer, parts);
        own = new OwnMenu(viewer, parts);
        redraw();
        viewer.live().follow(this, this::changesWaiting, happened -> count());
    }

    void redraw() {
        removeAll();
        entries.clear();
        add(logo);
        Entries now = new Entries(parts.contributions());
        now.main().forEach(entry -> add(new RailEntry(viewer, entry)));
        Span gap = new Span();
        gap.addClassName("h-gap");
        add(gap);
        now.beside().forEach(entry -> add(new RailEntry(viewer, entry)));
        add(own);
        getChildren()
                .filter(RailEntry.class::isInstance)
                .map(RailEntry.class::cast)
                .forEach(entries::add);
        own.count();
        showCurrent(current);
    }

    void showCurrent(String path) {
        current = path;
        entries.forEach(entry -> entry.showCurrent(path));
        own.showCurrent(path);
        boolean home = path.isEmpty();
        logo.setClassName("h-nav-current", home);
        if (home) {
            logo.getElement().setAttribute("aria-current", "page");
        } else {
            logo.getElement().removeAttribute("aria-current");
        }
    }

    private boolean changesWaiting(DomainEvent event) {
        Entries now = new Entries(parts.contributions());
        return Stream.of(now.main(), now.beside(), now.more())
                .flatMap(List::stream)
                .anyMatch(entry -> entry.changesWaiting().test(event));
    }

    private void count() {
        entries.forEach(RailEntry::count);
        own.count();
    }

    private static Anchor logo(PageViewer viewer, PortalParts parts) {
        Span mark = new Span("広");
        mark.addClassName("h-logo");
        mark.getElement().setAttribute("aria-hidden", "true");
        mark.getElement().setAttribute("lang", "ja");
        Span words = new Span(viewer.text("ui.home"));
        words.addClassName("h-nav-label");
        Anchor logo = new Anchor("/", mark, words);
        logo.addClassNames("h-nav", "h-nav-home");
        logo.getElement().setAttribute("title", parts.companyName().get());
        return logo;
    }
}
