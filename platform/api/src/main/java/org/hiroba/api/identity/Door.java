package org.hiroba.api.identity;

/** Through which door a request came in. */
public enum Door {
    PORTAL,
    API,
    LIVE,
    /** The console of the machine, over the local socket. */
    COMMAND,
    /** The platform itself: a job, an import, the demo company. */
    SYSTEM
}
