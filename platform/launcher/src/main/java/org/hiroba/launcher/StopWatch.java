package org.hiroba.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells for the log what took how long. Confined to one thread. */
final class StopWatch {
    private final List<String> laps = new ArrayList<>();
    private final long begin = System.nanoTime();
    private long last = begin;

    void lap(String name) {
        long now = System.nanoTime();
        laps.add(name + " " + Duration.ofNanos(now - last).toMillis());
        last = now;
    }

    @Override
    public String toString() {
        return Duration.ofNanos(last - begin).toMillis() + " ms (" + String.join(", ", laps) + ")";
    }
}
