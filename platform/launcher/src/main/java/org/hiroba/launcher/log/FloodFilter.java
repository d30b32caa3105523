package org.hiroba.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps somebody who makes the same thing fail again and again from washing everything else out of the log: of warnings and
 * errors that differ only in their arguments, some of each minute are written, and then how many were left out.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class FloodFilter extends TurboFilter {
    private static final int PER_MINUTE = 20;
    private static final int MOST_KINDS = 1_000;
    private static final String LEFT_OUT = "{} more like the next one were left out";

    private final LongSupplier nanoTime;
    private final Map<Kind, Count> counts = new HashMap<>();

    /** For logback. */
    public FloodFilter() {
        this(System::nanoTime);
    }

    FloodFilter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What is the same about lines that are the same for whoever reads the log. */
    private record Kind(String logger, String format, String failure) {}

    private static final class Count {
        private final long since;
        private int lines;

        Count(long since) {
            this.since = since;
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN) || format.equals(LEFT_OUT)) {
            return FilterReply.NEUTRAL;
        }
        int leftOut;
        synchronized (counts) {
            leftOut = count(new Kind(logger.getName(), format, place(failure(arguments, failure))));
        }
        if (leftOut > 0) {
            logger.warn(LEFT_OUT, leftOut);
        }
        return leftOut < 0 ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** @return -1 if the line is one too many, else how many were left out before it */
    private int count(Kind kind) {
        long now = nanoTime.getAsLong();
        Count last = counts.get(kind);
        if (last != null && now - last.since < Duration.ofMinutes(1).toNanos()) {
            last.lines++;
            return last.lines > PER_MINUTE ? -1 : 0;
        }
        if (counts.size() >= MOST_KINDS) {
            counts.clear();
        }
        Count fresh = new Count(now);
        fresh.lines = 1;
        counts.put(kind, fresh);
        return last == null ? 0 : Math.max(0, last.lines - PER_MINUTE);
    }

    /** SLF4J takes the last argument for the failure if no place in the format is left for it. */
    private static @Nullable Throwable failure(Object @Nullable [] arguments, @Nullable Throwable failure) {
        if (failure == null && arguments != null && arguments.length > 0) {
            return arguments[arguments.length - 1] instanceof Throwable last ? last : null;
        }
        return failure;
    }

    private static String place(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        StackTraceElement[] stack = failure.getStackTrace();
        return failure.getClass().getName() + (stack.length == 0 ? "" : stack[0]);
    }
}
