package org.hiroba.launcher;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.hiroba.launcher.log.LogSetup;

/** Ends Hiroba in order when the process is asked to end (Ctrl-C, SIGTERM), and by force when that takes too long. */
final class Shutdown {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Shutdown() {}

    /** @return whether the process is ending, e.g. because somebody pressed Ctrl-C in the middle of the start */
    static BooleanSupplier closeAtExit(StopStack parts, Words words) {
        AtomicBoolean ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
            ending.set(true);
            words.say("banner.stopping");
            LogSetup.quietConsole();
            haltAfterGrace(words);
            parts.close();
            words.say("banner.stopped");
        }));
        return ending::get;
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
