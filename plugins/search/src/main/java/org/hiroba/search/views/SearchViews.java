package org.hiroba.search.views;

import org.hiroba.api.plugin.PluginContext;
import org.hiroba.search.domain.KeptSearches;
import org.hiroba.search.domain.Searching;

/** What the views of this plugin stand on. */
public record SearchViews(PluginContext hiroba, Searching searching, KeptSearches kept) {
    /** Path of the page. */
    public static final String PATH = "search";
}
