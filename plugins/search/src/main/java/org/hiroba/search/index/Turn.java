package org.hiroba.search.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hiroba.api.event.Journal;

/** How the indexer's thread and those who wait for it meet. Threads: safe for concurrent calls. */
final class Turn {
    private static final Duration END = Duration.ofSeconds(8);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long position;
    private volatile boolean over;
    private Thread runner;
    private boolean waiting;
    /** The furthest position that anybody has waited for. */
    private long wanted;

    void begin() {
        lock.lock();
        try {
            runner = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            runner = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        return over;
    }

    long position() {
        return position;
    }

    void reached(long newPosition) {
        if (newPosition != position) {
            lock.lock();
            try {
                position = newPosition;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    void awaitPosition(long awaited, Duration patience) {
        if (position >= awaited) {
            return;
        }
        long left = patience.toNanos();
        lock.lock();
        try {
            wanted = Math.max(wanted, awaited);
            changed.signalAll();
            while (position < awaited && !over && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until the journal goes on; {@link #wake} and {@link #stop} end that. */
    void awaitBeyond(Journal journal, long sequence, Duration timeout) {
        idle(() -> journal.awaitBeyond(sequence, timeout) > sequence);
    }

    /** Lets more come together, until somebody waits for what has come. @return whether the time went by undisturbed */
    boolean gather(Duration atMost) {
        return idle(() -> {
            long left = atMost.toNanos();
            lock.lockInterruptibly();
            try {
                while (position >= wanted && !over && left > 0) {
                    left = changed.awaitNanos(left);
                }
                return left <= 0;
            } finally {
                lock.unlock();
            }
        });
    }

    void pause(Duration length) {
        idle(() -> {
            Thread.sleep(length);
            return true;
        });
    }

    /** Only here the thread may be interrupted: amid its files an interrupt would close them for ever. */
    private boolean idle(Waiting waitingFor) {
        lock.lock();
        try {
            if (over) {
                return false;
            }
            waiting = true;
        } finally {
            lock.unlock();
        }
        try {
            return waitingFor.run();
        } catch (InterruptedException e) {
            // Woken: there is something to do, or no more.
            return false;
        } finally {
            lock.lock();
            waiting = false;
            Thread.interrupted();
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Waiting {
        /** @return what the waiting came to */
        boolean run() throws InterruptedException;
    }

    void wake() {
        lock.lock();
        try {
            if (waiting && runner != null) {
                runner.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the thread has ended, or the patience of those who stop a plugin has. */
    void stop() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
            wake();
            long left = END.toNanos();
            while (runner != null && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
