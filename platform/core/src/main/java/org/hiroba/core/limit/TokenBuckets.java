package org.hiroba.core.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.plugin.RateLimits;

/**
 * One bucket per key, kept as the single instant at which it will be full again (the generic cell rate algorithm of
 * ITU-T I.371), so that nothing has to be refilled. The least used buckets are forgotten beyond 100,000.
 */
public final class TokenBuckets implements RateLimits {
    private static final int MOST_BUCKETS = 100_000;

    private final Cache<String, Instant> fullAgain =
            Caffeine.newBuilder().maximumSize(MOST_BUCKETS).build();
    private final InstantSource clock;

    public TokenBuckets(InstantSource clock) {
        this.clock = clock;
    }

    /** {@inheritDoc} The platform's own work (imports, jobs, the console) is not limited. */
    @Override
    public void spend(Caller caller, String action, int burst, Duration refill) {
        boolean limited = caller.door() != Door.SYSTEM && caller.door() != Door.COMMAND;
        if (limited && !take(action + "|" + caller.person(), burst, refill)) {
            throw new HirobaException(ErrorCode.TOO_MANY, "error.too-many");
        }
    }

    /**
     * Takes one token from the bucket of the key.
     *
     * @param key for what has no caller yet, e.g. the address of one who signs in
     * @return false if none is left
     */
    public boolean take(String key, int burst, Duration refill) {
        Instant now = clock.instant();
        Instant latest = now.plus(refill.multipliedBy(burst));
        AtomicBoolean taken = new AtomicBoolean();
        fullAgain.asMap().compute(key, (same, full) -> {
            // Later than a bucket can be full again: the clock was set back, which is nobody's fault.
            boolean afresh = full == null || full.isBefore(now) || full.isAfter(latest);
            Instant next = (afresh ? now : full).plus(refill);
            taken.set(!next.isAfter(latest));
            return taken.get() || full == null ? next : full;
        });
        return taken.get();
    }

    /** Puts back what was taken from the bucket of the key, at the same refill. */
    public void giveBack(String key, Duration refill) {
        fullAgain.asMap().computeIfPresent(key, (same, full) -> full.minus(refill));
    }
}
