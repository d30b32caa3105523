package org.hiroba.storage.engine;

/** What an error of the database means. */
public enum Failure {
    /** A row with this key is there already. */
    DUPLICATE,
    /** A deadlock, or another transaction held a lock for too long: trying again helps. */
    CONTENTION,
    /** The database cannot be reached at the moment; this connection is of no more use. */
    UNREACHABLE,
    /** No room is left on its disk; this connection is of no more use. */
    DISK_FULL,
    /** The statement or the data are wrong. */
    DEFECT;

    /** Whether the connection must be thrown away. */
    public boolean losesConnection() {
        return this == UNREACHABLE || this == DISK_FULL;
    }
}
