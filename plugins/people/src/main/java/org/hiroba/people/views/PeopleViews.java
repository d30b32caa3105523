package org.hiroba.people.views;

import org.hiroba.api.plugin.PluginContext;
import org.hiroba.people.domain.PeopleImport;

/** What the views of people ask. */
public record PeopleViews(PluginContext hiroba, PeopleImport imports) {
    public static final String ROOT = "people";
    public static final String TEMPLATE = "people/:person?";
    public static final String OWN = "profile";
}
