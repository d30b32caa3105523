package org.hiroba.tasks.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.hiroba.api.feed.Feeds;
import org.hiroba.tasks.calendar.DueDatesFeed;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Clipboard;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.TimeText;

/** One's due dates in the calendar of one's phone: makes the secret address, shows it once, ends it. */
final class CalendarPage extends Div {
    private final Viewer viewer;
    private final Feeds feeds;
    private final Div place = new Div();

    CalendarPage(Viewer viewer, TaskViews model) {
        this.viewer = viewer;
        this.feeds = model.hiroba().feeds();
        place.addClassName("h-stack");
        Div body = new Div(new Paragraph(viewer.text("tasks.calendar.help")), place);
        body.addClassNames("h-page-body", "tasks-body");
        add(
                new PageHeader(viewer.text("tasks.calendar"), "")
                        .withBack(TaskPaths.ROOT, viewer.text("tasks.back")),
                body);
        show(Optional.empty());
    }

    private void show(Optional<String> address) {
        place.removeAll();
        address.ifPresent(this::showAddress);
        var since = feeds.openedAt(viewer.caller(), DueDatesFeed.NAME);
        since.filter(at -> address.isEmpty())
                .ifPresent(at -> place.add(new Paragraph(
                        viewer.text("tasks.calendar.since", new TimeText(viewer).full(at)))));
        if (address.isEmpty()) {
            NativeButton open = button(since.isPresent() ? "tasks.calendar.renew" : "tasks.calendar.open", this::open);
            open.addClassName("h-button-primary");
            place.add(open);
        }
        if (since.isPresent()) {
            place.add(button("tasks.calendar.close", this::askClose));
        }
    }

    private void showAddress(String path) {
        TextField field = new TextField(viewer.text("tasks.calendar.address"));
        field.setReadOnly(true);
        field.setWidthFull();
        field.setHelperText(viewer.text("tasks.calendar.once"));
        field.getElement().executeJs("this.value = new URL($0, document.baseURI).href", path);
        NativeButton copy = button(
                "tasks.calendar.copy",
                () -> Clipboard.copy(viewer, field, "this.value", viewer.text("tasks.calendar.copied")));
        copy.addClassName("h-button-primary");
        place.add(field, copy);
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(viewer.text(key), event -> viewer.attempt(action));
        button.addClassName("h-button");
        return button;
    }

    private void open() {
        show(Optional.of(feeds.open(viewer.caller(), DueDatesFeed.NAME)));
    }

    private void askClose() {
        Confirmation.beforeLoss(
                viewer,
                viewer.text("tasks.calendar.close.title"),
                viewer.text("tasks.calendar.close.text"),
                viewer.text("tasks.calendar.close"),
                () -> {
                    feeds.close(viewer.caller(), DueDatesFeed.NAME);
                    show(Optional.empty());
                });
    }
}
