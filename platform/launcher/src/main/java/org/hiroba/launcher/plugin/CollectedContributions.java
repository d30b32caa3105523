package org.hiroba.launcher.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.plugin.Contributions;

/** Holds what a plugin contributes until it has said all of it. Confined to the plugin's thread, then to the runtime's. */
final class CollectedContributions implements Contributions {
    private final List<Contribution> contributions = new ArrayList<>();
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();

    @Override
    public void add(Contribution contribution) {
        contributions.add(Objects.requireNonNull(contribution, "contribution"));
    }

    @Override
    public <S> void publish(Class<S> type, S service) {
        services.put(type, type.cast(Objects.requireNonNull(service, "service")));
    }

    List<Contribution> contributions() {
        return contributions;
    }

    Map<Class<?>, Object> services() {
        return services;
    }
}
