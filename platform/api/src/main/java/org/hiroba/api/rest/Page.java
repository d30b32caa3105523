package org.hiroba.api.rest;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next opaque; given as {@code ?cursor=} for the page after this one, empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {}
