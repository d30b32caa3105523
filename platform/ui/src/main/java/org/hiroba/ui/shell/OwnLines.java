package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.hiroba.api.identity.Person;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.viewer.PageViewer;

/**
 * What is behind one's face: on a phone search and people, everywhere what plugins add, then profile, notifications, settings, how it
 * looks, the administration, the way out.
 */
final class OwnLines extends Div {
    private final transient PageViewer viewer;
    private final transient PortalParts parts;
    private final String current;

    OwnLines(PageViewer viewer, PortalParts parts, String current) {
        this.viewer = viewer;
        this.parts = parts;
        this.current = current;
        addClassNames("h-menu-items", "h-own-menu");
        Entries entries = new Entries(parts.contributions());
        add(who(viewer.person()));
        entries.beside().forEach(entry -> add(line(entry, "h-narrow")));
        entries.more().forEach(entry -> add(line(entry, "h-own-more")));
        addOwn(entries);
        add(new LookChoice(viewer));
        getElement().appendChild(signOut());
    }

    private void addOwn(Entries entries) {
        if (entries.beside().stream().anyMatch(entry -> entry.slot() == Slot.PEOPLE)) {
            add(link("people/" + viewer.person().id(), "person", "ui.me.profile"));
        }
        Anchor notifications = link("me/notifications", "bell", "ui.notifications");
        int unread = parts.notifications().countUnread(viewer.caller());
        addCount(notifications, unread, "ui.notifications.unread");
        add(notifications, link("me/kept", "bookmark", "ui.kept"), link("me", "settings", "ui.me.settings"));
        if (viewer.caller().isAdministrator()) {
            add(link("admin", "admin", "ui.admin"));
        }
    }

    private Anchor line(NavigationEntry entry, String where) {
        Anchor line = link(entry.path(), entry.icon(), entry.titleKey());
        line.addClassName(where);
        addCount(line, Entries.waiting(entry, viewer), "ui.nav.waiting");
        return line;
    }

    private void addCount(Anchor line, int waiting, String key) {
        if (waiting > 0) {
            Span count = new Span(waiting > 99 ? "99+" : String.valueOf(waiting));
            count.addClassName("h-count");
            count.getElement().setAttribute("aria-label", viewer.text(key, waiting));
            count.getElement().setAttribute("role", "img");
            line.add(count);
        }
    }

    private static Div who(Person person) {
        Span name = new Span(person.name());
        name.addClassName("h-who-name");
        Span affiliation = new Span(person.affiliation());
        affiliation.addClassName("h-who-affiliation");
        Div words = new Div(name, affiliation);
        words.addClassName("h-who-words");
        Div who = new Div(new PersonAvatar(person), words);
        who.addClassName("h-own-who");
        return who;
    }

    private Anchor link(String path, String icon, String key) {
        Anchor link = new Anchor("/" + path, new ThemeIcon(icon), new Span(viewer.text(key)));
        link.addClassName("h-menu-item");
        if (current.equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
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
