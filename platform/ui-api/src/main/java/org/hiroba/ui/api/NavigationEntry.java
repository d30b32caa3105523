package org.hiroba.ui.api;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.plugin.Contribution;

/**
 * What a slot of the main navigation leads to. The first plugin to fill a slot has it; only {@link Slot#MORE} takes all that come.
 *
 * @param path of a {@link View}
 * @param icon one of the theme's icons, or an SVG under the plugin's static files
 * @param waiting how many things there wait for the viewer; shown as a badge unless 0. Cheap.
 * @param changesWaiting which events may change that number
 * @since 0.1
 */
public record NavigationEntry(
        Slot slot,
        String path,
        String titleKey,
        String icon,
        ToIntFunction<Viewer> waiting,
        Predicate<DomainEvent> changesWaiting)
        implements Contribution {}
