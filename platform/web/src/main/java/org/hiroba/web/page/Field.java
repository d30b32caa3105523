package org.hiroba.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A labelled field of a form with its explanation and, if need be, what is wrong with it; both are tied to the field for
 * screen readers.
 */
public final class Field {
    private final String name;
    private final String label;
    private final Tag control;
    private Optional<String> hint = Optional.empty();
    private Optional<String> error = Optional.empty();

    private Field(String name, String label, Tag control) {
        this.name = name;
        this.label = label;
        this.control = control.with("id", name).with("name", name);
    }

    public static Field line(String name, String label, String value) {
        return new Field(name, label, Tag.of("input").with("type", "text").with("value", value));
    }

    /** What was typed here is never shown again. */
    public static Field password(String name, String label) {
        return new Field(name, label, Tag.of("input").with("type", "password"));
    }

    public static Field lines(String name, String label, String value, int rows) {
        return new Field(
                name, label, Tag.of("textarea").with("rows", Integer.toString(rows)).text(value));
    }

    /** An attribute of the control. */
    public Field with(String attribute, String value) {
        control.with(attribute, value);
        return this;
    }

    public Field required() {
        control.with("required", true);
        return this;
    }

    public Field focused() {
        control.with("autofocus", true);
        return this;
    }

    public Field hint(String text) {
        hint = Optional.of(text);
        return this;
    }

    public Field error(Optional<String> text) {
        error = text;
        return this;
    }

    public Tag tag() {
        Tag field = Tag.of("div", "field").add(Tag.of("label").with("for", name).text(label));
        List<String> described = new ArrayList<>();
        hint.ifPresent(text -> {
            described.add(name + "-hint");
            field.add(Tag.of("p", "hint").with("id", name + "-hint").text(text));
        });
        error.ifPresent(text -> {
            described.add(name + "-error");
            control.with("aria-invalid", "true").with("autofocus", true);
        });
        if (!described.isEmpty()) {
            control.with("aria-describedby", String.join(" ", described));
        }
        field.add(control);
        error.ifPresent(text -> field.add(
                Tag.of("p", "error").with("id", name + "-error").icon(Icon.ALERT).text(text)));
        return field;
    }
}
