package org.hiroba.core.company;

import java.time.Instant;
import org.hiroba.api.identity.PersonId;

/**
 * What the company uses Hiroba for (the first thing that failing introductions lack).
 *
 * @param version counted from 1; earlier ones are kept
 * @param text the aim in words
 * @param measure how one will see that it is reached
 */
public record Purpose(int version, String text, String measure, PersonId changedBy, Instant changedAt) {}
