package org.hiroba.core.setup;

import java.util.function.Consumer;

/** The one-time code that the console shows and the wizard asks for. */
public final class SetupCode {
    /** Shows the present code now, and each new one that replaces it after too many wrong tries. */
    public void show(Consumer<String> console) { throw new UnsupportedOperationException(); }

    /** Whether it is the code; constant time; spaces, hyphens and case do not matter. After ten wrong tries there is a new one. */
    public boolean matches(String attempt) { throw new UnsupportedOperationException(); }
}
