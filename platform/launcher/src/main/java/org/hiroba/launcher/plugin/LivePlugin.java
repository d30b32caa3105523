package org.hiroba.launcher.plugin;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.hiroba.api.plugin.Plugin;

/** A plugin whose component is there, from the moment it is to be brought up until it is down. */
final class LivePlugin {
    private final String id;
    private final ServiceReference<Plugin> component;
    private final UndoStack undo = new UndoStack();
    private volatile boolean running;

    LivePlugin(ServiceReference<Plugin> component) {
        this.id = String.valueOf(component.getProperty(Plugin.ID));
        this.component = component;
    }

    String id() {
        return id;
    }

    Bundle bundle() {
        return component.getBundle();
    }

    ServiceReference<Plugin> component() {
        return component;
    }

    UndoStack undo() {
        return undo;
    }

    boolean isRunning() {
        return running && !undo.isUndone();
    }

    void runs() {
        running = true;
    }
}
