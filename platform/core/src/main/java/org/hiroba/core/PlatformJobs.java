package org.hiroba.core;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of the platform at times, and beside its work for people: one piece after the other on one thread. What fails is
 * logged; what repeats comes again.
 */
final class PlatformJobs implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformJobs.class);
    private static final Duration SHORTLY = Duration.ofMinutes(5);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hiroba-jobs").daemon().factory());

    /** The first time some minutes after the start, when people have got their first pages. */
    void repeat(String name, Duration pause, Runnable job) {
        thread.scheduleWithFixedDelay(
                () -> run(name, job), SHORTLY.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    /** Soon; not at all once everything is closing, so what is given here can be made good at the next start. */
    @Override
    public void execute(Runnable job) {
        try {
            thread.execute(() -> run("Work beside", job));
        } catch (RejectedExecutionException e) {
            LOG.debug("A job came too late", e);
        }
    }

    /** At once, on this thread. */
    void run(String name, Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will be tried again", name, e);
        }
    }

    /** Lets the work that runs come to its end, so that the database can be closed. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A job of the platform does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
