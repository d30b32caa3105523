package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.Openness;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.TimeText;

/** What a group is for, in full, who looks after it, and some of those who are in it. */
final class GroupAbout extends Aside {
    private static final int FACES = 12;

    private final Viewer viewer;
    private final GroupViews model;
    private final Group group;
    private final Div people = new Div();

    GroupAbout(Viewer viewer, GroupViews model, Group group) {
        this.viewer = viewer;
        this.model = model;
        this.group = group;
        addClassNames("h-card", "groups-about");
        getElement().setAttribute("aria-label", viewer.text("groups.about"));
        people.addClassName("groups-about-people");
        add(heading("groups.purpose"), purpose());
        model.hiroba().people().find(group.owner()).ifPresent(owner -> add(heading("groups.owner"), new PersonLine(owner)));
        add(people, since());
        showPeople();
        viewer.live()
                .follow(
                        this,
                        event -> event.type().equals(AudienceKind.MEMBERSHIP_CHANGED)
                                && event.audience().equals(group.id().audience()),
                        entries -> viewer.attempt(this::showPeople));
    }

    private H2 heading(String key) {
        return new H2(viewer.text(key));
    }

    private Paragraph purpose() {
        Paragraph purpose = new Paragraph(group.purpose());
        purpose.addClassName("groups-about-purpose");
        return purpose;
    }

    private Paragraph since() {
        String openness = group.openness() == Openness.OPEN ? "groups.openness.OPEN" : "groups.openness.PRIVATE";
        Paragraph since = new Paragraph(viewer.text(
                "groups.about.since",
                viewer.text(openness),
                new TimeText(viewer).day(group.createdAt().atZone(viewer.zone()).toLocalDate())));
        since.addClassName("h-help");
        return since;
    }

    private void showPeople() {
        List<PersonId> members = model.groups().members(viewer.caller(), group.id());
        Div faces = new Div();
        faces.addClassName("groups-faces");
        var known = model.hiroba().people().findAll(members.stream().limit(FACES).toList());
        members.stream().limit(FACES).filter(known::containsKey).forEach(id -> faces.add(face(known.get(id))));
        people.removeAll();
        people.add(heading("groups.tab.members"), faces, all(members.size()));
    }

    private static Anchor face(Person person) {
        Span name = new Span(person.name());
        name.addClassName("h-sr");
        Anchor face = new Anchor("people/" + person.id(), new PersonAvatar(person), name);
        face.setTitle(person.name() + " " + person.affiliation());
        return face;
    }

    private Anchor all(int count) {
        Anchor all = new Anchor(
                GroupPaths.tab(group.id(), GroupPaths.MEMBERS), viewer.text("groups.about.all", count));
        all.addClassName("groups-about-all");
        return all;
    }
}
