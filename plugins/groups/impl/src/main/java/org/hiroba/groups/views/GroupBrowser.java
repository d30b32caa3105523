package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.Openness;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.RowList;

/** All groups of the company that the viewer may see, to find, read and join. */
final class GroupBrowser extends Div {
    private final Viewer viewer;
    private final GroupViews model;
    private final Div rows = new Div();
    private String words = "";

    GroupBrowser(Viewer viewer, GroupViews model) {
        this.viewer = viewer;
        this.model = model;
        addClassNames("h-page", "groups-browser");
        NativeButton create = new NativeButton(viewer.text("groups.new"), event -> new NewGroupDialog(
                        viewer, model)
                .open());
        create.addClassName("h-button");
        Div body = new Div(search(), rows);
        body.addClassName("h-feed");
        add(
                new PageHeader(viewer.text("groups.browse.title"), viewer.text("groups.browse.hint"))
                        .withBack(GroupPaths.ROOT, viewer.text("groups.back"))
                        .withEnd(create),
                body);
        fill();
    }

    private TextField search() {
        TextField search = new TextField();
        search.setPlaceholder(viewer.text("groups.browse.search"));
        search.setAriaLabel(viewer.text("groups.browse.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            words = folded(event.getValue());
            fill();
        });
        return search;
    }

    private void fill() {
        rows.removeAll();
        List<Group> found = model.groups().list(viewer.caller()).stream()
                .filter(group -> folded(group.name() + " " + group.purpose()).contains(words))
                .toList();
        if (found.isEmpty()) {
            rows.add(new EmptyState(
                    "search", viewer.text("groups.browse.none.title"), viewer.text("groups.browse.none.hint")));
        } else {
            RowList list = new RowList(viewer.text("groups.browse.title"));
            found.forEach(group -> list.add(row(group)));
            rows.add(list);
        }
    }

    private ListRow row(Group group) {
        ListRow row = new ListRow(
                GroupPaths.group(group.id()),
                new Mark(group.name(), group.id().value()),
                group.name(),
                group.purpose());
        row.addClassName("groups-browse-row");
        row.add(notes(group));
        return row;
    }

    private Div notes(Group group) {
        int members = model.groups().members(viewer.caller(), group.id()).size();
        Span people = new Span(viewer.text("groups.people", members));
        people.addClassName("h-help");
        Div notes = new Div(people);
        notes.addClassName("groups-browse-notes");
        if (group.openness() == Openness.PRIVATE) {
            notes.add(note(viewer.text("groups.private")));
        }
        if (group.archived()) {
            notes.add(note(viewer.text("groups.archived")));
        } else if (model.groups().isMember(viewer.caller(), group.id())) {
            notes.add(note(viewer.text("groups.member")));
        } else {
            notes.add(join(group));
        }
        return notes;
    }

    private static Span note(String words) {
        Span note = new Span(words);
        note.addClassName("h-tag");
        return note;
    }

    private NativeButton join(Group group) {
        NativeButton join = new NativeButton(viewer.text("groups.join"), event -> {
            if (viewer.attempt(() -> model.groups().join(viewer.caller(), group.id()))) {
                viewer.tell(viewer.text("groups.joined", group.name()));
                fill();
            }
        });
        join.addClassName("h-button");
        join.setAriaLabel(viewer.text("groups.join.named", group.name()));
        return join;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
