package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.hiroba.api.plugin.Contribution;

/**
 * A page of the administration, seen by administrators only.
 *
 * @param path below {@code admin/}
 * @param helpKey one sentence that says what the page is for
 * @param order smaller comes first
 * @since 0.1
 */
public record AdminPage(
        String path, String titleKey, String helpKey, int order, Function<Viewer, Component> factory)
        implements Contribution {}
