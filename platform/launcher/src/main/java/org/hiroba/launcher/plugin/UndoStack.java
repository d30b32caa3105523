package org.hiroba.launcher.plugin;

import java.util.ArrayDeque;
import java.util.Deque;
import org.hiroba.core.registry.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been set up for a plugin and is taken down in reverse. Once taken down, whatever is still added (by a plugin
 * that was given up as hung) is undone at once. Safe for concurrent calls.
 */
final class UndoStack {
    private static final Logger LOG = LoggerFactory.getLogger(UndoStack.class);

    private final Deque<Registration> steps = new ArrayDeque<>();
    private boolean undone;

    void add(Registration step) {
        synchronized (steps) {
            if (!undone) {
                steps.push(step);
                return;
            }
        }
        guarded(step);
    }

    void undo() {
        synchronized (steps) {
            undone = true;
        }
        for (Registration step = next(); step != null; step = next()) {
            guarded(step);
        }
    }

    boolean isUndone() {
        synchronized (steps) {
            return undone;
        }
    }

    private @org.jspecify.annotations.Nullable Registration next() {
        synchronized (steps) {
            return steps.poll();
        }
    }

    private static void guarded(Registration step) {
        try {
            step.remove();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A plugin's part could not be taken down", e);
        }
    }
}
