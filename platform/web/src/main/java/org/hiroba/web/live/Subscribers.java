package org.hiroba.web.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audience;

/** Which connections hear an audience. */
final class Subscribers {
    private final Map<Audience, Set<LiveConnection>> connections = new ConcurrentHashMap<>();

    void add(Audience audience, LiveConnection connection) {
        connections.compute(audience, (key, present) -> {
            Set<LiveConnection> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(connection);
            return all;
        });
    }

    void remove(Audience audience, LiveConnection connection) {
        connections.computeIfPresent(audience, (key, present) -> {
            present.remove(connection);
            return present.isEmpty() ? null : present;
        });
    }

    Set<LiveConnection> of(Audience audience) {
        return connections.getOrDefault(audience, Set.of());
    }
}
