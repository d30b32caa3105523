package org.hiroba.people.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.people.domain.Completeness;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.ThemeIcon;

/** Who somebody is: face, name and how it is read, where he or she works, what he or she likes. */
final class PersonCard extends Div {
    private final Viewer viewer;
    private final PeopleViews model;
    private final Person person;
    private final Profile profile;

    PersonCard(Viewer viewer, PeopleViews model, Person person) {
        this.viewer = viewer;
        this.model = model;
        this.person = person;
        this.profile = model.hiroba().people().profile(person.id());
        addClassName("h-page");
        Div body = new Div();
        body.addClassNames("h-page-body", "h-stack");
        body.add(face(), facts());
        body.add(viewer.sections(person));
        if (own()) {
            body.add(completeness());
        }
        add(header(), body);
    }

    private PageHeader header() {
        return new PageHeader(person.name(), PeopleViews.below(viewer, person))
                .withBack(PeopleViews.ROOT, viewer.text("people.back"));
    }

    private Div face() {
        Div words = new Div();
        words.addClassName("h-person-words");
        if (!profile.about().isBlank()) {
            Paragraph about = new Paragraph(profile.about());
            about.addClassName("h-person-about");
            words.add(about);
        }
        words.add(actions());
        Div face = new Div(new PersonAvatar(person, PersonAvatar.Size.LARGE), words);
        face.addClassNames("h-card", "h-person-head");
        return face;
    }

    private Div actions() {
        Div line = new Div();
        line.addClassName("h-inline");
        if (person.status() != PersonStatus.ACTIVE) {
            Span tag = new Span(viewer.text("people.status." + person.status()));
            tag.addClassName("h-tag");
            line.add(tag);
        }
        viewer.actions(person).forEach(action -> {
            NativeButton button = new NativeButton(viewer.text(action.titleKey()));
            button.addComponentAsFirst(new ThemeIcon(action.icon()));
            button.addClassName("h-button");
            button.setClassName("h-button-primary", line.getChildren().noneMatch(NativeButton.class::isInstance));
            button.addClickListener(
                    event -> viewer.attempt(() -> action.action().accept(viewer, person)));
            line.add(button);
        });
        if (own()) {
            Anchor edit = new Anchor(PeopleViews.OWN, viewer.text("people.profile.edit"));
            edit.addClassName("h-button");
            line.add(edit);
        }
        return line;
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("h-facts");
        fact(facts, "people.affiliation", person.affiliation());
        fact(facts, "people.login", "@" + person.login());
        fact(facts, "people.hobbies", profile.hobbies());
        if (profile.birthdayShown() || own()) {
            fact(facts, "people.birthday", profile.birthday().map(this::dayText).orElse(""));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new DescriptionList.Term(viewer.text(key)), new DescriptionList.Description(value));
        }
    }

    private String dayText(MonthDay day) {
        return DateTimeFormatter.ofPattern(viewer.text("people.birthday.pattern"), viewer.language().locale())
                .format(day);
    }

    private Div completeness() {
        int percent = Completeness.percent(person, profile);
        if (percent == 100) {
            return new Div();
        }
        return new EmptyState(
                "person",
                viewer.text("people.complete.title", percent),
                viewer.text("people.complete.hint"),
                editLink());
    }

    private Anchor editLink() {
        Anchor link = new Anchor(PeopleViews.OWN, viewer.text("people.profile.edit"));
        link.addClassNames("h-button", "h-button-primary");
        return link;
    }

    private boolean own() {
        return viewer.caller().is(person.id());
    }
}
