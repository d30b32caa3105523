package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.hiroba.api.identity.Person;
import org.hiroba.ui.api.Viewer;

/**
 * Who it was: face, name (leads to the person's page), affiliation, and when.
 *
 * @since 0.1
 */
public final class PersonLine extends Div {
    /** With the time under the name, above a post. */
    public PersonLine(Viewer viewer, Person person, Instant at) {
        this(person, PersonAvatar.Size.MEDIUM, RelativeTime.full(viewer, at));
    }

    /** Without a time, in lists of people. */
    public PersonLine(Person person) {
        this(person, PersonAvatar.Size.MEDIUM);
    }

    private PersonLine(Person person, PersonAvatar.Size size, Component... further) {
        addClassName("h-who");
        Div words = new Div(name(person), affiliation(person));
        words.add(further);
        words.addClassName("h-who-words");
        Div drawn = new Div();
        drawn.addClassName("h-who-drawn");
        Still.draw(drawn, new PersonAvatar(person, size), words);
        add(drawn);
    }

    /** On one line with a small face, above a comment. */
    public static PersonLine small(Viewer viewer, Person person, Instant at) {
        PersonLine line =
                new PersonLine(person, PersonAvatar.Size.SMALL, RelativeTime.full(viewer, at));
        line.addClassName("h-who-small");
        return line;
    }

    /** Something at the far end of the line, such as a menu or a tag. */
    public PersonLine withEnd(Component... components) {
        Div end = new Div(components);
        end.addClassName("h-who-end");
        add(end);
        return this;
    }

    /** A menu alone at the far end of the line. */
    public PersonLine withEnd(ActionMenu menu) {
        add(menu);
        return this;
    }

    private static Anchor name(Person person) {
        Anchor name = new Anchor("people/" + person.id(), person.name());
        name.addClassName("h-who-name");
        return name;
    }

    private static Span affiliation(Person person) {
        Span affiliation = new Span(person.affiliation());
        affiliation.addClassName("h-who-affiliation");
        return affiliation;
    }
}
