package org.hiroba.groups.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.hiroba.groups.api.Group;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.CardLine;
import org.hiroba.ui.api.component.Mark;

/** For the home page: groups that one is not in yet and might like, the newest first. */
public final class HomeBrowse {
    private static final int LINES = 3;

    private HomeBrowse() {}

    public static Optional<Component> of(Viewer viewer, GroupViews model) {
        List<Group> others = model.groups().list(viewer.caller()).stream()
                .filter(group -> !group.archived() && !model.groups().isMember(viewer.caller(), group.id()))
                .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                .limit(LINES)
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Div lines = new Div();
        others.forEach(group -> lines.add(line(viewer, model, group)));
        Anchor all = new Anchor(GroupPaths.browse(), viewer.text("groups.browse.title"));
        all.addClassName("h-mini");
        lines.add(all);
        return Optional.of(lines);
    }

    private static CardLine line(Viewer viewer, GroupViews model, Group group) {
        int members = model.groups().members(viewer.caller(), group.id()).size();
        Span count = new Span(viewer.text("groups.people", members));
        count.addClassName("h-help");
        return new CardLine(GroupPaths.group(group.id()), new Mark(group.name(), group.id().value()), group.name(), count);
    }
}
