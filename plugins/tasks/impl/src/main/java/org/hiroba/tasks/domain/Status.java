package org.hiroba.tasks.domain;

/** Where a task stands; the columns of the board, in order. */
public enum Status {
    OPEN,
    DOING,
    DONE
}
