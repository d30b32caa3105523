package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.util.function.BiFunction;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.plugin.Contribution;

/**
 * A tab on the page of an audience, e.g. of a group.
 *
 * @param audienceKind on whose pages it appears, e.g. {@code group}
 * @param id last part of the tab's path; lower case letters and hyphens
 * @param order smaller comes first; the audience's own tabs have 0 to 99
 * @since 0.1
 */
public record AudienceTab(
        String audienceKind,
        String id,
        String titleKey,
        int order,
        BiFunction<Viewer, Audience, Component> factory)
        implements Contribution {}
