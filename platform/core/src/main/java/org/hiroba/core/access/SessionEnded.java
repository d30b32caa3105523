package org.hiroba.core.access;

import org.hiroba.api.identity.PersonId;

/** A session is over: connections that hang on it are to be closed. */
public record SessionEnded(long session, PersonId person, Reason reason) {

    /** Why it ended. */
    public enum Reason {
        SIGNED_OUT,
        /** Unused for too long, or too old. */
        EXPIRED,
        /** Ended by the person from another device, by a new password, or by an administrator. */
        REVOKED
    }
}
