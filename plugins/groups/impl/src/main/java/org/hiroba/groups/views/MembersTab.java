package org.hiroba.groups.views;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.Group;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.MenuItem;
import org.hiroba.ui.api.component.PersonLine;

/** Who is in the group; members bring colleagues in, the owner takes people out. */
final class MembersTab extends Div {
    private static final int SUGGESTIONS = 50;

    private final Viewer viewer;
    private final GroupViews model;
    private final Group group;
    private final Div people = new Div();
    private Set<PersonId> members = Set.of();

    MembersTab(Viewer viewer, GroupViews model, Group group) {
        this.viewer = viewer;
        this.model = model;
        this.group = group;
        addClassName("groups-people");
        if (model.groups().isMember(viewer.caller(), group.id()) && !group.archived()) {
            add(invitation());
        }
        add(people);
        fill();
        viewer.live()
                .follow(
                        this,
                        event -> event.type().equals(AudienceKind.MEMBERSHIP_CHANGED)
                                && event.audience().equals(group.id().audience()),
                        entries -> fill());
    }

    private Div invitation() {
        MultiSelectComboBox<Person> choice = new MultiSelectComboBox<>(viewer.text("groups.members.add"));
        choice.setPlaceholder(viewer.text("groups.members.add.placeholder"));
        choice.setItemLabelGenerator(person -> person.name() + "　" + person.affiliation());
        choice.setItems(query -> {
            List<Person> found = model.hiroba().people().search(query.getFilter().orElse(""), SUGGESTIONS);
            return found.stream()
                    .filter(person -> !members.contains(person.id()))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        NativeButton add = new NativeButton(viewer.text("groups.members.add.button"));
        add.addClassNames("h-button", "h-button-primary");
        add.addClickListener(event -> {
            Set<PersonId> chosen = new HashSet<>();
            choice.getValue().forEach(person -> chosen.add(person.id()));
            if (viewer.attempt(() -> model.groups().addMembers(viewer.caller(), group.id(), chosen))) {
                choice.clear();
                fill();
            }
        });
        Div line = new Div(choice, add);
        line.addClassName("groups-invite");
        return line;
    }

    private void fill() {
        List<PersonId> ids = model.groups().members(viewer.caller(), group.id());
        members = Set.copyOf(ids);
        people.removeAll();
        ids.stream()
                .flatMap(id -> model.hiroba().people().find(id).stream())
                .forEach(person -> people.add(line(person)));
    }

    private PersonLine line(Person person) {
        PersonLine line = new PersonLine(person);
        boolean owner = person.id().equals(group.owner());
        if (owner) {
            Span tag = new Span(viewer.text("groups.owner"));
            tag.addClassName("h-tag");
            line.withEnd(tag);
        }
        if (!owner && model.groups().mayLead(viewer.caller(), group.id())) {
            line.withEnd(new ActionMenu(
                    viewer,
                    viewer.text("groups.member.menu", person.name()),
                    () -> List.of(MenuItem.ofLoss(
                            "close", viewer.text("groups.member.remove"), () -> askRemoval(person)))));
        }
        return line;
    }

    private void askRemoval(Person person) {
        Confirmation.beforeLoss(
                viewer,
                viewer.text("groups.member.remove.title", person.name()),
                viewer.text("groups.member.remove.text"),
                viewer.text("groups.member.remove"),
                () -> {
                    model.groups().removeMember(viewer.caller(), group.id(), person.id());
                    fill();
                });
    }
}
