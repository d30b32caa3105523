package org.hiroba.storage.sql;

/** How a transaction ended. */
public enum Outcome {
    COMMITTED,
    ROLLED_BACK,
    /** The connection was lost while committing: the rows are there or not, and the next connection will tell. */
    UNKNOWN
}
