package org.hiroba.api.content;

/**
 * How often one reaction was given.
 *
 * @param emoji one of {@link Reactions#offered()}, or one that came with an import
 * @param mine whether the viewer gave it too
 */
public record Reaction(String emoji, int count, boolean mine) {}
