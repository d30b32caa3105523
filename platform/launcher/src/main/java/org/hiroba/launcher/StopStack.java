package org.hiroba.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has started, to be stopped in reverse, also when the start breaks off half-way. Safe for concurrent calls. */
final class StopStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopStack.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** @throws IllegalStateException if all is being stopped; the part is then stopped at once */
    synchronized <T extends AutoCloseable> T started(T part) {
        if (closed) {
            stop(part);
            throw new IllegalStateException("Hiroba is being stopped");
        }
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
