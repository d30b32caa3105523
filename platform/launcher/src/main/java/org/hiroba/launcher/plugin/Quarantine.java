package org.hiroba.launcher.plugin;

import org.hiroba.core.plugin.PluginState.Reason;

/** Why a bundle does not run. */
record Quarantine(Cause cause, Reason reason) {

    enum Cause {
        UNREADABLE,
        /** Another bundle may bring what is missing: looked at again when one comes. */
        UNRESOLVED,
        /** Another bundle is in the way: looked at again when one goes. */
        DUPLICATE,
        DOWNGRADE,
        DISABLED,
        FAILED,
        KEEPS_FAILING;

        /** Whether a change among the other bundles may put it right. */
        boolean passes() {
            return this == UNRESOLVED || this == DUPLICATE;
        }
    }

    static Quarantine of(Cause cause, String key, Object... arguments) {
        return new Quarantine(
                cause,
                Reason.of(
                        "launcher.plugin." + key,
                        java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new)));
    }

    /** With the failure in one line: its type and what it says. */
    static Quarantine failed(String key, Throwable failure) {
        return of(Cause.FAILED, key, describe(failure));
    }

    static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String type = root.getClass().getSimpleName();
        return root.getMessage() == null ? type : type + ": " + root.getMessage().lines().findFirst().orElse("");
    }
}
