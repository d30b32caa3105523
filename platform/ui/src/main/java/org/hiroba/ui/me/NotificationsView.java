package org.hiroba.ui.me;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.notification.Notification;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.core.ContentParts;
import org.hiroba.core.people.PeopleDirectory;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.RowList;
import org.hiroba.ui.api.component.TimeText;

/** What one was told of, newest first; follows what comes. What has been opened is read. */
public final class NotificationsView extends Div {
    private static final int PAGE = 30;
    private static final int EXCERPT = 120;

    private final transient Viewer viewer;
    private final transient ContentParts content;
    private final transient PeopleDirectory people;
    private final RowList rows;
    private final Div none = new Div();
    private final Div foot = new Div();
    private final NativeButton allRead = new NativeButton();

    public NotificationsView(Viewer viewer, ContentParts content, PeopleDirectory people) {
        this.viewer = viewer;
        this.content = content;
        this.people = people;
        this.rows = new RowList(viewer.text("ui.notifications"));
        addClassName("h-page");
        allRead.setText(viewer.text("ui.notifications.all-read"));
        allRead.addClassName("h-button");
        allRead.addClickListener(event -> notifications().markAllRead(viewer.caller()));
        Div body = new Div(rows, none, foot);
        body.addClassName("h-page-body");
        add(
                new PageHeader(viewer.text("ui.notifications"), viewer.text("ui.notifications.help"))
                        .withEnd(allRead),
                body);
        fill();
        Audience mine = Audience.of(viewer.caller().person());
        viewer.live()
                .follow(
                        this,
                        event -> event.type().equals(Notifications.CHANGED)
                                && event.audience().equals(mine),
                        happened -> fill());
    }

    private void fill() {
        rows.removeAll();
        none.removeAll();
        boolean any = show(Optional.empty());
        allRead.setVisible(notifications().countUnread(viewer.caller()) > 0);
        rows.setVisible(any);
        if (!any) {
            none.add(new EmptyState(
                    "bell", viewer.text("ui.notifications.none"), viewer.text("ui.notifications.none.hint")));
        }
    }

    private boolean show(Optional<Cursor> after) {
        Page<Notification> page = notifications().list(viewer.caller(), after, PAGE);
        Map<PersonId, Person> actors = people.findAll(
                page.items().stream().map(Notification::actor).collect(Collectors.toSet()));
        page.items().stream()
                .filter(each -> actors.containsKey(each.actor()))
                .forEach(each -> rows.add(row(each, actors.get(each.actor()))));
        foot.removeAll();
        page.next().ifPresent(next -> foot.add(older(new Cursor(next))));
        return !page.items().isEmpty();
    }

    private NativeButton older(Cursor next) {
        NativeButton older = new NativeButton(viewer.text("ui.notifications.older"), event -> show(Optional.of(next)));
        older.addClassName("h-button");
        return older;
    }

    private ListRow row(Notification each, Person actor) {
        String words = content.richText().toExcerpt(each.about().text(), EXCERPT);
        String when = new TimeText(viewer).full(each.at());
        ListRow row = new ListRow(
                each.about().path(),
                new PersonAvatar(actor),
                viewer.text(each.textKey(), actor.name()),
                words.isEmpty() ? when : viewer.text("ui.kept.by", words, when));
        if (!each.read()) {
            row.setUnread(1, viewer.text("ui.notifications.new"));
        }
        row.getElement().addEventListener("click", event -> notifications()
                .markRead(viewer.caller(), List.of(each.id())));
        return row;
    }

    private Notifications notifications() {
        return content.notifications();
    }
}
