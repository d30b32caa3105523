package org.hiroba.storage;

/** Whether the database can be used at the moment. */
public enum DatabaseState {
    READY,
    /** It does not answer, or its disk is full; it is tried again with the next call. */
    UNAVAILABLE,
    CLOSED
}
