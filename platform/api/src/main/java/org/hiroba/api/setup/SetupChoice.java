package org.hiroba.api.setup;

/**
 * Something that a {@link SetupStep} offers, e.g. a template of a group.
 *
 * @param id within the step; lower case letters, digits, hyphens
 * @param titleKey key of its name
 * @param textKey key of one sentence that explains it
 * @param selected whether it is chosen unless somebody says otherwise; also by an unattended {@code hiroba setup}
 */
public record SetupChoice(String id, String titleKey, String textKey, boolean selected) {}
