package org.hiroba.launcher.plugin;

import java.util.Arrays;
import org.hiroba.api.error.HirobaException;
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
                        Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new)));
    }

    /** With the failure in one line: its type and what it says. */
    static Quarantine failed(String key, Throwable failure) {
        return of(Cause.FAILED, key, describe(failure));
    }

    /** The type and first line of the deepest cause, after what the platform has to say of it. */
    static String describe(Throwable failure) {
        Throwable root = failure;
        String said = said(failure);
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
            said = said.isEmpty() ? said(root) : said;
        }
        if (root instanceof HirobaException) {
            return said;
        }
        String message = root.getMessage() == null ? "" : ": " + firstLine(root.getMessage());
        return (said.isEmpty() ? "" : said + " – ") + root.getClass().getSimpleName() + message;
    }

    /** The last argument of what the platform throws says what is wrong. */
    private static String said(Throwable failure) {
        return failure instanceof HirobaException known && !known.arguments().isEmpty()
                ? firstLine(String.valueOf(known.arguments().getLast()))
                : "";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
