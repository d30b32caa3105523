package org.hiroba.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is moved. */
public final class ManualClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-24T00:30:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
