package org.hiroba.web.json;

import java.time.DateTimeException;
import java.time.Instant;

/** Instants as the API takes them: those of the years that a calendar names with four digits, which every store can hold. */
public final class Instants {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private Instants() {}

    /**
     * @param text ISO 8601, such as {@code 2026-11-22T09:00:00Z}
     * @throws IllegalArgumentException if it is no instant, or one beyond those years
     */
    public static Instant parse(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No instant", e);
        }
        throw new IllegalArgumentException("Beyond the calendar");
    }
}
