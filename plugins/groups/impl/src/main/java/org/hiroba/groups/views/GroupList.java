package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Lane;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.RowList;
import org.hiroba.ui.api.component.ThemeIcon;

/** One's groups with what is new in them, work first; below them the way to all groups of the company. */
public final class GroupList extends Div {
    private final Viewer viewer;
    private final GroupViews model;
    private final Div rows = new Div();
    private final Map<String, ListRow> byPath = new HashMap<>();
    private String current = "";

    GroupList(Viewer viewer, GroupViews model) {
        this.viewer = viewer;
        this.model = model;
        add(header(), rows);
        fill();
        viewer.live().follow(this, GroupList::concernsList, entries -> fill());
    }

    void setCurrent(String path) {
        current = path;
        byPath.forEach((each, row) -> row.setCurrent(each.equals(path)));
    }

    /** Whether the event may change what the list of groups shows. */
    public static boolean concernsList(DomainEvent event) {
        return event.type().startsWith("groups.")
                || event.type().equals(ReadMarks.MOVED)
                || (event.type().equals(AudienceKind.MEMBERSHIP_CHANGED)
                        && event.audience().kind().equals(GroupId.AUDIENCE_KIND));
    }

    private Div header() {
        NativeButton create = new NativeButton(viewer.text("groups.new"), event -> new NewGroupDialog(
                        viewer, model)
                .open());
        create.addComponentAsFirst(new ThemeIcon("plus"));
        create.addClassName("h-button");
        Span heading = new Span(viewer.text("groups.title"));
        Div header = new Div(heading, create);
        header.addClassName("h-list-head");
        return header;
    }

    private void fill() {
        List<Group> mine = model.groups().mine(viewer.caller());
        Map<GroupId, Integer> news = model.unread().count(viewer.caller());
        rows.removeAll();
        byPath.clear();
        section("groups.mine", mine, Lane.WORK, news);
        section("groups.lane.social", mine, Lane.SOCIAL, news);
        RowList around = new RowList(viewer.text("groups.look-around"));
        around.add(browseRow());
        rows.add(heading("groups.look-around"), around);
        setCurrent(current);
    }

    private void section(String headingKey, List<Group> mine, Lane lane, Map<GroupId, Integer> news) {
        List<Group> groups = mine.stream()
                .filter(group -> group.lane() == lane && !group.archived())
                .toList();
        if (!groups.isEmpty()) {
            RowList list = new RowList(viewer.text(headingKey));
            groups.forEach(group -> list.add(row(group, news.getOrDefault(group.id(), 0))));
            rows.add(heading(headingKey), list);
        }
    }

    private Span heading(String key) {
        Span heading = new Span(viewer.text(key));
        heading.addClassName("h-list-title");
        return heading;
    }

    private ListRow row(Group group, int count) {
        String path = GroupPaths.group(group.id());
        ListRow row = new ListRow(
                path, new Mark(group.name(), group.id().value()), group.name(), group.purpose());
        row.setUnread(count, viewer.text("groups.unread", count));
        byPath.put(path, row);
        return row;
    }

    private ListRow browseRow() {
        int all = model.groups().list(viewer.caller()).size();
        ListRow row = new ListRow(
                GroupPaths.browse(),
                new Mark(new ThemeIcon("search")),
                viewer.text("groups.browse.title"),
                viewer.text("groups.browse.count", all));
        byPath.put(GroupPaths.browse(), row);
        return row;
    }
}
