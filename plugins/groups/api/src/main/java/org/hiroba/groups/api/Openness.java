package org.hiroba.groups.api;

/** Who may see a group. */
public enum Openness {
    /** Everybody in the company finds, reads and joins it. The default. */
    OPEN,
    /** Members only; the company may forbid such groups. */
    PRIVATE
}
