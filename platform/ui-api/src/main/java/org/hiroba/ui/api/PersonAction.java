package org.hiroba.ui.api;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.hiroba.api.identity.Person;
import org.hiroba.api.plugin.Contribution;

/**
 * Something that one can do with a person, as a button on the person's card: write a message, give thanks.
 *
 * @param id stable; lower case letters and hyphens, prefixed by the plugin
 * @param icon one of the theme's icons
 * @param offered whether the viewer is offered it for this person; the service checks again
 * @param action under the UI session lock
 * @since 0.1
 */
public record PersonAction(
        String id,
        String titleKey,
        String icon,
        BiPredicate<Viewer, Person> offered,
        BiConsumer<Viewer, Person> action)
        implements Contribution {}
