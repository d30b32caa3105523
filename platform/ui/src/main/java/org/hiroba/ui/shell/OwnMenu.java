package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.notification.Notifications;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.viewer.PageViewer;

/** The last entry: one's own face, and behind it everything that is none of the three main entries. Its badge counts what waits there. */
final class OwnMenu extends Div {
    private final transient PageViewer viewer;
    private final transient PortalParts parts;
    private final NativeButton button = new NativeButton();
    private final Span badge = new Span();
    private final Span waiting = new Span();
    private String current = "";

    OwnMenu(PageViewer viewer, PortalParts parts) {
        this.viewer = viewer;
        this.parts = parts;
        addClassName("h-own");
        badge.addClassName("h-badge");
        badge.getElement().setAttribute("aria-hidden", "true");
        waiting.addClassName("h-sr");
        button.add(
                new PersonAvatar(viewer.person(), PersonAvatar.Size.SMALL),
                label("ui.me", "h-wide"),
                label("ui.nav.more", "h-narrow"),
                badge,
                waiting);
        button.addClassNames("h-nav", "h-nav-own");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(event -> open());
        add(button);
        count();
        Audience mine = Audience.of(viewer.caller().person());
        viewer.live().follow(
                this,
                event -> event.type().equals(Notifications.CHANGED) && event.audience().equals(mine),
                happened -> count());
    }

    /** What waits behind the face and has no badge of its own on this screen. */
    void count() {
        Entries entries = new Entries(parts.contributions());
        List<NavigationEntry> beside = viewer.isNarrow() ? entries.beside() : List.of();
        int elsewhere = Stream.concat(beside.stream(), entries.more().stream())
                .mapToInt(entry -> Entries.waiting(entry, viewer))
                .sum();
        int unread = parts.notifications().countUnread(viewer.caller());
        int count = unread + elsewhere;
        badge.setVisible(count > 0);
        waiting.setVisible(count > 0);
        badge.setText(count > 99 ? "99+" : String.valueOf(count));
        waiting.setText(viewer.text(elsewhere > 0 ? "ui.nav.waiting" : "ui.notifications.unread", count));
    }

    /** Marks the face while one is on a page that only the menu leads to. */
    void showCurrent(String path) {
        current = path;
        Entries entries = new Entries(parts.contributions());
        boolean own = path.equals("me") || path.startsWith("me/") || path.equals("admin") || path.startsWith("admin/");
        button.setClassName("h-nav-current", own || isCurrent(entries.more()));
        button.setClassName("h-nav-holds-current", isCurrent(entries.beside()));
    }

    private boolean isCurrent(List<NavigationEntry> entries) {
        return entries.stream().anyMatch(entry -> Entries.isCurrent(entry, current));
    }

    private Span label(String key, String where) {
        Span label = new Span(viewer.text(key));
        label.addClassNames("h-nav-label", where);
        return label;
    }

    private void open() {
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setPosition(
                viewer.isNarrow() ? PopoverPosition.TOP_END : PopoverPosition.END_BOTTOM);
        popover.setAriaLabel(viewer.text(viewer.isNarrow() ? "ui.nav.more" : "ui.me"));
        popover.setAutofocus(true);
        popover.addThemeNames("menu");
        popover.add(new OwnLines(viewer, parts, current));
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                popover.removeFromParent();
            }
        });
        add(popover);
        popover.open();
    }
}
