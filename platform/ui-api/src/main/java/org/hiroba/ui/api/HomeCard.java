package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import org.hiroba.api.plugin.Contribution;

/**
 * Something short beside what is new on the home page: what is due, whose birthday it is. On a phone the cards are a row above it.
 *
 * @param order smaller comes first; the purpose that the company uses Hiroba for has 150
 * @param titleKey the card's heading
 * @param content empty if there is nothing to say to this viewer today: no card then
 * @since 0.1
 */
public record HomeCard(int order, String titleKey, Function<Viewer, Optional<Component>> content) implements Contribution {}
