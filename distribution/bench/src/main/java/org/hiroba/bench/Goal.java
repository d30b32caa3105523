package org.hiroba.bench;

import java.util.Locale;

/**
 * What the ratio should be.
 *
 * @param limit the ratio that is just good enough
 * @param upwards whether more is better
 */
public record Goal(double limit, boolean upwards) {
    public static Goal atMost(double limit) {
        return new Goal(limit, false);
    }

    public static Goal atLeast(double limit) {
        return new Goal(limit, true);
    }

    public boolean isMetBy(double ratio) {
        return upwards ? ratio >= limit : ratio <= limit;
    }

    @Override
    public String toString() {
        return (upwards ? ">= " : "<= ") + String.format(Locale.ROOT, "%.2f", limit);
    }
}
