package org.hiroba.reader;

/** What became of a document; the server knows the same names. */
enum Outcome {
    /** It was read, or its page drawn. */
    DONE,
    /** Of a kind that nothing here reads. */
    UNSUPPORTED,
    /** Needs a password. */
    PROTECTED,
    /** Not what it says to be, or cut off. */
    BROKEN,
    /** Larger, unpacked, than anything that people write. */
    TOO_COSTLY
}
