package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.viewer.PageViewer;

/** The main navigation: only entries behind which there is a plugin, and oneself. */
final class Rail extends Nav {
    private final transient PageViewer viewer;
    private final transient PortalParts parts;
    private final List<RailEntry> entries = new ArrayList<>();
    private final Anchor logo;
    private String current = "";

    Rail(PageViewer viewer, PortalParts parts) {
        this.viewer = viewer;
        this.parts = parts;
        addClassName("h-rail");
        setAriaLabel(viewer.text("ui.nav"));
        logo = logo(viewer, parts);
        redraw();
        viewer.live().follow(
                this,
                event -> entries().values().stream()
                        .anyMatch(entry -> entry.changesWaiting().test(event)),
                happened -> entries.forEach(RailEntry::count));
    }

    void redraw() {
        removeAll();
        entries.clear();
        add(logo);
        entries().values().forEach(entry -> entries.add(new RailEntry(viewer, entry)));
        entries.forEach(this::add);
        Span gap = new Span();
        gap.addClassName("h-gap");
        add(gap, new OwnMenu(viewer, parts));
        showCurrent(current);
    }

    void showCurrent(String path) {
        current = path;
        entries.forEach(entry -> entry.showCurrent(path));
        boolean home = path.isEmpty();
        logo.setClassName("h-nav-current", home);
        if (home) {
            logo.getElement().setAttribute("aria-current", "page");
        } else {
            logo.getElement().removeAttribute("aria-current");
        }
    }

    /** By slot, so that the order is always the same; the first plugin to fill a slot has it. */
    private Map<Slot, NavigationEntry> entries() {
        Map<Slot, NavigationEntry> bySlot = new EnumMap<>(Slot.class);
        parts.contributions()
                .all(NavigationEntry.class)
                .forEach(entry -> bySlot.putIfAbsent(entry.slot(), entry));
        return bySlot;
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
