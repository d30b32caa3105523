package org.hiroba.ui.api;

/** Places of the main navigation. There are three main ones and no more: plugins add inside them, never beside them. */
public enum Slot {
    GROUPS,
    MESSAGES,
    TASKS,
    /** Not a main entry: looking things up, below the three; on a phone in the menu behind one's face. */
    SEARCH,
    /** Not a main entry: the directory of people, below the three; on a phone in the menu behind one's face. */
    PEOPLE,
    /** Not a main entry, and for any number of plugins: a line of the menu behind one's face. */
    MORE
}
