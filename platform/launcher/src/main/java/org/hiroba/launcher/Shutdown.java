package org.hiroba.launcher;

import java.time.Duration;

/** Ends Hiroba in order when the process is asked to end (Ctrl-C, SIGTERM), and by force when that takes too long. */
final class Shutdown {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Shutdown() {}

    static void closeAtExit(StopStack parts, Words words) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
            words.say("banner.stopping");
            haltAfterGrace(words);
            parts.close();
            words.say("banner.stopped");
        }));
    }

    private static void haltAfterGrace(Words words) {
        Thread.ofPlatform().name("shutdown-grace").daemon().start(() -> {
            try {
                Thread.sleep(GRACE);
            } catch (InterruptedException e) {
                return;
            }
            words.say("banner.halted", GRACE.toSeconds());
            Runtime.getRuntime().halt(1);
        });
    }
}
