package org.hiroba.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.plugin.Contributions;

/** Takes down what a plugin contributes. */
final class InstalledContributions implements Contributions {
    private final List<Contribution> contributions = new ArrayList<>();
    private final Map<Class<?>, Object> services = new HashMap<>();

    @Override
    public void add(Contribution contribution) {
        contributions.add(contribution);
    }

    @Override
    public <S> void publish(Class<S> type, S service) {
        services.put(type, type.cast(service));
    }

    List<Contribution> contributions() {
        return List.copyOf(contributions);
    }

    Map<Class<?>, Object> services() {
        return Map.copyOf(services);
    }
}
