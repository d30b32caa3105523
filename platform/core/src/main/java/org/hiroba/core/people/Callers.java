package org.hiroba.core.people;

import org.hiroba.api.identity.Caller;

/** Makes the callers for doors at which nobody signs in. */
public final class Callers {
    /** Whoever sits at the machine's console: acts as the longest serving active administrator. CONFLICT before setup. */
    public Caller console() { throw new UnsupportedOperationException(); }

    /** The platform itself, for jobs, imports, the demo: likewise. */
    public Caller system() { throw new UnsupportedOperationException(); }
}
