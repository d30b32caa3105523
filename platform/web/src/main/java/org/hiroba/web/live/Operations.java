package org.hiroba.web.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.live.LiveCall;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;
import org.jspecify.annotations.Nullable;

/** The operations that plugins offer at the moment. */
@SuppressWarnings("rawtypes")
final class Operations implements Follower<LiveCall> {
    private final ContributionRegistry contributions;
    private final Map<String, LiveCall<?, ?>> byType = new ConcurrentHashMap<>();

    Operations(ContributionRegistry contributions) {
        this.contributions = contributions;
        contributions.follow(LiveCall.class, this);
    }

    /** @throws HirobaException NOT_FOUND if no plugin answers calls of this type */
    LiveCall<?, ?> find(String type) {
        LiveCall<?, ?> found = byType.get(type);
        if (found == null) {
            throw new HirobaException(ErrorCode.NOT_FOUND, "api.live.call", type);
        }
        return found;
    }

    void blame(@Nullable LiveCall<?, ?> operation, Throwable failure) {
        if (operation != null) {
            contributions.report(operation, failure);
        }
    }

    @Override
    public void added(String pluginId, LiveCall call) {
        byType.putIfAbsent(call.type(), call);
    }

    @Override
    public void removed(String pluginId, LiveCall call) {
        byType.remove(call.type(), call);
    }
}
