package org.hiroba.core.recall;

/** How content came to somebody. */
public enum Reach {
    /** It was shown, or stood where the person has been since it was written. */
    SHOWN,
    /** Its bytes were handed out to be kept. */
    SAVED
}
