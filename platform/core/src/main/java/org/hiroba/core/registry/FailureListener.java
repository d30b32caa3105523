package org.hiroba.core.registry;

/** Told when something that a plugin contributed failed; called on the thread where it did. Does not throw. */
@FunctionalInterface
public interface FailureListener {
    void failed(String pluginId, Throwable failure);
}
