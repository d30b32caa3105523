package org.hiroba.people.views;

import org.hiroba.api.identity.Person;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.people.domain.PeopleImport;
import org.hiroba.ui.api.Viewer;

/** What the views of people ask. */
public record PeopleViews(PluginContext hiroba, PeopleImport imports) {
    public static final String ROOT = "people";
    public static final String TEMPLATE = "people/:person?";
    public static final String OWN = "profile";

    /** What stands under the name: how it is read, unless it is read as it is written, and where the person works. */
    static String below(Viewer viewer, Person person) {
        return person.reading().equals(person.name())
                ? person.affiliation()
                : viewer.text("people.header", person.reading(), person.affiliation());
    }
}
