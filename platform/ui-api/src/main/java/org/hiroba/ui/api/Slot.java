package org.hiroba.ui.api;

/** Places of the main navigation. There are three and no more: plugins add inside them, never beside them. */
public enum Slot {
    GROUPS,
    MESSAGES,
    TASKS,
    /** Not a main entry: looking things up, below the three. */
    SEARCH,
    /** Not a main entry: the directory of people, below the three. */
    PEOPLE
}
