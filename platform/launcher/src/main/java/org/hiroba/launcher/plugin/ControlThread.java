package org.hiroba.launcher.plugin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which plugins come and go. A step that fails is logged and the next one follows. */
final class ControlThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlThread.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("plugins").daemon().factory());
    private final Object lock = new Object();
    private int pending;
    private @Nullable ScheduledFuture<?> repeating;

    /** Queues a step behind those that wait. */
    void execute(Runnable step) {
        synchronized (lock) {
            pending++;
        }
        try {
            executor.execute(() -> {
                try {
                    guarded(step);
                } finally {
                    done();
                }
            });
        } catch (RejectedExecutionException closed) {
            done();
        }
    }

    /** Runs a step behind those that wait, and returns when it is done; throws what it throws. */
    void call(Runnable step) {
        FutureTask<Boolean> task = new FutureTask<>(step, true);
        execute(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when nothing waits any more, also nothing that steps have queued meanwhile. */
    void awaitIdle() {
        synchronized (lock) {
            try {
                while (pending > 0) {
                    lock.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void repeat(Duration pause, Runnable step) {
        repeating = executor.scheduleWithFixedDelay(
                () -> guarded(step), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stopRepeating() {
        if (repeating != null) {
            repeating.cancel(false);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void done() {
        synchronized (lock) {
            pending--;
            lock.notifyAll();
        }
    }

    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A step with plugins failed", e);
        }
    }
}
