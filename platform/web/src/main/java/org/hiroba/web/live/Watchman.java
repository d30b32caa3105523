package org.hiroba.web.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round all connections: closes those whose session is over or whose person is barred, and keeps the others awake. */
final class Watchman {
    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

    private final LiveHub hub;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-watchman").daemon().factory());

    Watchman(LiveHub hub) {
        this.hub = hub;
    }

    void start() {
        every(hub.limits().sweep(), () -> hub.all().forEach(this::check));
        every(hub.limits().ping(), () -> hub.all().forEach(LiveConnection::giveSignOfLife));
    }

    void stop() {
        rounds.shutdownNow();
    }

    private void every(Duration period, Runnable round) {
        rounds.scheduleWithFixedDelay(guarded(round), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void check(LiveConnection connection) {
        if (!hub.isStillIn(connection)) {
            connection.signOut();
        }
    }

    private static Runnable guarded(Runnable round) {
        return () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.warn("A round over the live connections failed", e);
            }
        };
    }
}
