package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hiroba.api.identity.Person;
import org.hiroba.api.plugin.Contribution;

/**
 * What a plugin knows about a person, on the person's card: the groups he or she is in.
 *
 * @param order smaller comes first
 * @param titleKey its heading
 * @param content for this viewer, about this person; empty if there is nothing to say
 * @since 0.1
 */
public record PersonSection(int order, String titleKey, BiFunction<Viewer, Person, Optional<Component>> content)
        implements Contribution {}
