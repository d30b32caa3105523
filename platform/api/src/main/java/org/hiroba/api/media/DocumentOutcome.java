package org.hiroba.api.media;

/**
 * What became of reading a document.
 *
 * @since 0.1
 */
public enum DocumentOutcome {
    /** It was read; perhaps there are no words in it, as in a scan. */
    DONE,
    /** Of a kind that is not read. */
    UNSUPPORTED,
    /** Needs a password. */
    PROTECTED,
    /** Not what it says to be, or cut off. */
    BROKEN,
    /** Takes more memory or time than a document may. */
    TOO_COSTLY,
    /** There is no reader at the moment; this alone is not the document's doing. */
    UNAVAILABLE
}
