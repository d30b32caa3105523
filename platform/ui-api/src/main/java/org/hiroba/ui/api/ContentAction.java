package org.hiroba.ui.api;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.hiroba.api.content.Content;
import org.hiroba.api.plugin.Contribution;

/**
 * Something that one can do with content of any kind, in the menu beside it.
 *
 * @param id stable; lower case letters and hyphens, prefixed by the plugin
 * @param icon one of the theme's icons
 * @param offered whether the viewer is offered it for this content; the service checks again
 * @param action under the UI session lock
 * @since 0.1
 */
public record ContentAction(
        String id,
        String titleKey,
        String icon,
        BiPredicate<Viewer, Content> offered,
        BiConsumer<Viewer, Content> action)
        implements Contribution {}
