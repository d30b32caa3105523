package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Person;
import org.hiroba.api.notification.Notifications;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.viewer.PageViewer;

/** One's own entry: the face, and behind it profile, settings, how it looks, the administration, the way out. */
final class OwnMenu extends Div {
    private final transient PageViewer viewer;
    private final transient PortalParts parts;
    private final NativeButton button = new NativeButton();
    private final Span badge = new Span();
    private final Span waiting = new Span();

    OwnMenu(PageViewer viewer, PortalParts parts) {
        this.viewer = viewer;
        this.parts = parts;
        addClassName("h-own");
        Span label = new Span(viewer.text("ui.me"));
        label.addClassName("h-nav-label");
        badge.addClassName("h-badge");
        badge.getElement().setAttribute("aria-hidden", "true");
        waiting.addClassName("h-sr");
        button.add(new PersonAvatar(viewer.person(), PersonAvatar.Size.SMALL), label, badge, waiting);
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

    private void count() {
        int count = parts.notifications().countUnread(viewer.caller());
        badge.setVisible(count > 0);
        waiting.setVisible(count > 0);
        badge.setText(count > 99 ? "99+" : String.valueOf(count));
        waiting.setText(viewer.text("ui.notifications.unread", count));
    }

    private void open() {
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setPosition(
                viewer.isNarrow() ? PopoverPosition.TOP_END : PopoverPosition.END_BOTTOM);
        popover.setAriaLabel(viewer.text("ui.me"));
        popover.setAutofocus(true);
        popover.addThemeNames("menu");
        popover.add(content());
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                popover.removeFromParent();
            }
        });
        add(popover);
        popover.open();
    }

    private Div content() {
        Person person = viewer.person();
        Div menu = new Div();
        menu.addClassNames("h-menu-items", "h-own-menu");
        Div who = new Div(new PersonAvatar(person), words(person));
        who.addClassName("h-own-who");
        menu.add(who);
        if (hasPeople()) {
            menu.add(link("people/" + person.id(), "person", "ui.me.profile"));
        }
        Anchor notifications = link("me/notifications", "bell", "ui.notifications");
        int unread = parts.notifications().countUnread(viewer.caller());
        if (unread > 0) {
            notifications.add(count(unread));
        }
        menu.add(notifications);
        menu.add(link("me/kept", "bookmark", "ui.kept"));
        menu.add(link("me", "settings", "ui.me.settings"));
        if (viewer.caller().isAdministrator()) {
            menu.add(link("admin", "admin", "ui.admin"));
        }
        menu.add(new LookChoice(viewer));
        menu.getElement().appendChild(signOut());
        return menu;
    }

    private Span count(int unread) {
        Span count = new Span(unread > 99 ? "99+" : String.valueOf(unread));
        count.addClassName("h-count");
        count.getElement().setAttribute("aria-label", viewer.text("ui.notifications.unread", unread));
        count.getElement().setAttribute("role", "img");
        return count;
    }

    private static Div words(Person person) {
        Span name = new Span(person.name());
        name.addClassName("h-who-name");
        Span affiliation = new Span(person.affiliation());
        affiliation.addClassName("h-who-affiliation");
        Div words = new Div(name, affiliation);
        words.addClassName("h-who-words");
        return words;
    }

    private boolean hasPeople() {
        return parts.contributions().all(NavigationEntry.class).stream()
                .anyMatch(entry -> entry.slot() == Slot.PEOPLE);
    }

    private Anchor link(String path, String icon, String key) {
        Anchor link = new Anchor("/" + path, new ThemeIcon(icon), new Span(viewer.text(key)));
        link.addClassName("h-menu-item");
        return link;
    }

    /** A plain form: signing out is a matter between the browser and the gate. */
    private Element signOut() {
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "/sign-out");
        NativeButton out = new NativeButton();
        out.add(new ThemeIcon("sign-out"), new Span(viewer.text("ui.sign-out")));
        out.addClassName("h-menu-item");
        out.getElement().setAttribute("type", "submit");
        form.appendChild(out.getElement());
        return form;
    }
}
