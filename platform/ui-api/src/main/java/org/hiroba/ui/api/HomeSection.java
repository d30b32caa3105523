package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.hiroba.api.plugin.Contribution;

/**
 * A part of the home page.
 *
 * @param order smaller comes first; what is new in one's groups has 100
 * @since 0.1
 */
public record HomeSection(int order, Function<Viewer, Component> factory) implements Contribution {}
