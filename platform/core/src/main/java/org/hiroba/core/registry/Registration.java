package org.hiroba.core.registry;

/** What was registered and can be taken away again. */
@FunctionalInterface
public interface Registration {
    /** Takes it away; nothing happens the second time. */
    void remove();
}
