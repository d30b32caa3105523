package org.hiroba.api.identity;

/** Where an account stands in its life. */
public enum PersonStatus {
    /** Has been given an invitation and has not yet chosen a password. */
    INVITED,
    ACTIVE,
    /** Has left or is barred: cannot sign in, all sessions and tokens are dead; what he or she wrote stays. */
    DISABLED,
    /** Known from an import only, never had an account here. */
    IMPORTED
}
