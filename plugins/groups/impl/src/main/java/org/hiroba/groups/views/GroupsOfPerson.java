package org.hiroba.groups.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Person;
import org.hiroba.groups.api.Group;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Mark;

/** On a person's card: the groups that he or she is in, of those that the viewer may see. */
public final class GroupsOfPerson {
    private GroupsOfPerson() {}

    public static Optional<Component> of(Viewer viewer, GroupViews model, Person person) {
        List<Group> groups = model.groups().of(viewer.caller(), person.id());
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Div chips = new Div();
        chips.addClassName("h-inline");
        groups.forEach(group -> chips.add(chip(group)));
        return Optional.of(chips);
    }

    private static Anchor chip(Group group) {
        Mark mark = new Mark(group.name(), group.id().value());
        mark.addClassName("h-mark-small");
        Anchor chip = new Anchor(GroupPaths.group(group.id()), mark, new Span(group.name()));
        chip.addClassName("h-chip");
        return chip;
    }
}
