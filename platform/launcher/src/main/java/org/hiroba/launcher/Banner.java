package org.hiroba.launcher;

import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.plugin.PluginState.Status;

/** What the console says when Hiroba serves: where, how to trust it, what to do next, what does not run. */
final class Banner {
    private final Words words;
    private final Appliance appliance;

    Banner(Words words, Appliance appliance) {
        this.words = words;
        this.appliance = appliance;
    }

    void show() {
        appliance.plugins().states().stream()
                .filter(state -> state.status() == Status.QUARANTINED)
                .forEach(this::warn);
        words.say("banner.stop-with");
    }

    private void warn(PluginState state) {
        words.say("banner.quarantined", state.name());
        state.reason().ifPresent(words::say);
    }
}
