package org.hiroba.launcher.plugin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.registry.FailureListener;

/**
 * Counts what plugins throw and speaks up when one keeps throwing. What a service says to its caller by intent, such as a
 * refusal, is not counted. Safe for concurrent calls.
 */
final class FailureWatch implements FailureListener {
    private final InstantSource clock;
    private final int limit;
    private final Duration window;
    private final Alarm alarm;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    /** Told once each time that a plugin has reached the limit; called on the thread of the last failure. */
    @FunctionalInterface
    interface Alarm {
        void keepsFailing(String pluginId, Throwable last);
    }

    FailureWatch(InstantSource clock, int limit, Duration window, Alarm alarm) {
        this.clock = clock;
        this.limit = limit;
        this.window = window;
        this.alarm = alarm;
    }

    @Override
    public void failed(String pluginId, Throwable failure) {
        if (counts(failure) && isOneTooMany(pluginId)) {
            alarm.keepsFailing(pluginId, failure);
        }
    }

    private synchronized boolean isOneTooMany(String pluginId) {
        Instant now = clock.instant();
        Deque<Instant> recent = failures.computeIfAbsent(pluginId, id -> new ArrayDeque<>());
        recent.addLast(now);
        while (recent.getFirst().isBefore(now.minus(window))) {
            recent.removeFirst();
        }
        if (recent.size() < limit) {
            return false;
        }
        recent.clear();
        return true;
    }

    private static boolean counts(Throwable failure) {
        return !(failure instanceof HirobaException known) || known.code() == ErrorCode.INTERNAL;
    }
}
