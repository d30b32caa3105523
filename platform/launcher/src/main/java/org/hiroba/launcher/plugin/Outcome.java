package org.hiroba.launcher.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a call into a plugin ended. */
sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Throwable failure) implements Outcome<T> {}

    /** It goes on running on its thread; nobody waits for it any more. */
    record Hung<T>() implements Outcome<T> {}

    /** Runs the call on a platform thread of its own and waits no longer than the budget for it. */
    static <T> Outcome<T> of(String thread, Duration budget, Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().name(thread).daemon().start(task);
        try {
            return new Done<>(task.get(budget.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new Failed<>(e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Hung<>();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed<>(e);
        }
    }
}
