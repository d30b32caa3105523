package org.hiroba.api.event;

import java.time.Instant;

/**
 * When something happened, in the journal's order: a larger sequence has a later instant.
 *
 * @param sequence the entry's number, growing, with gaps
 * @param at strictly growing with the sequence, in whole microseconds
 */
public record Stamp(long sequence, Instant at) {}
