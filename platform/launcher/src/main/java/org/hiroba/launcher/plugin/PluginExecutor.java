package org.hiroba.launcher.plugin;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's own threads, virtual ones, stopped with it. What a task throws is told to the owner even where nobody asks
 * the task's future.
 */
final class PluginExecutor extends ScheduledThreadPoolExecutor {
    /** Virtual threads cost little; the bound only keeps a plugin from flooding the database's pool. */
    private static final int THREADS = 16;

    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    private final PluginHost host;
    private final Consumer<Throwable> failures;

    PluginExecutor(String pluginId, PluginHost host) {
        super(THREADS, Thread.ofVirtual().name("plugin-" + pluginId + "-", 1).factory());
        this.host = host;
        this.failures = failure -> host.contributions().report(pluginId, failure);
        setRemoveOnCancelPolicy(true);
        setKeepAliveTime(30, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
    }

    /** Interrupts what runs; @return whether it ended within the grace */
    boolean end() {
        shutdownNow();
        try {
            return awaitTermination(STOP_GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What begins while Hiroba starts waits: somebody waits for Hiroba. */
    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        try {
            host.awaitServing();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            if (task instanceof Future<?> future) {
                future.cancel(false);
            }
        }
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        Throwable failure = thrown;
        if (failure == null && task instanceof Future<?> future && future.isDone()) {
            failure = failureOf(future);
        }
        if (failure != null && !isShutdown()) {
            failures.accept(failure);
        }
    }

    private static @Nullable Throwable failureOf(Future<?> future) {
        try {
            future.get();
            return null;
        } catch (CancellationException e) {
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
