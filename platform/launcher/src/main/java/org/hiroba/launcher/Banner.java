package org.hiroba.launcher;

import java.util.Set;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.plugin.PluginState.Status;
import org.hiroba.core.setup.CompanySetup;

/** What the console says when Hiroba serves: where, how to trust it, what to do next, what does not run. */
final class Banner {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    private final Words words;
    private final Appliance appliance;

    Banner(Words words, Appliance appliance) {
        this.words = words;
        this.appliance = appliance;
    }

    void show() {
        words.say("banner.address", appliance.web().address());
        if (!LOOPBACK.contains(appliance.config().web().bind())) {
            words.say("banner.elsewhere", appliance.platform().identity().publicAddress().of("/"));
        }
        appliance.web().authorityFingerprint().ifPresent(fingerprint ->
                words.say("banner.fingerprint", appliance.web().address().resolve("/trust"), fingerprint));
        CompanySetup setup = appliance.platform().identity().setup();
        if (!setup.isDone()) {
            setup.code().show(code ->
                    words.say("banner.setup", appliance.web().address().resolve("/setup"), code));
        }
        appliance.plugins().states().stream()
                .filter(state -> state.status() == Status.QUARANTINED)
                .forEach(this::warn);
        words.say("banner.stop-with");
    }

    private void warn(PluginState state) {
        words.say("banner.quarantined", state.name(words.language()));
        state.reason().ifPresent(words::say);
    }
}
