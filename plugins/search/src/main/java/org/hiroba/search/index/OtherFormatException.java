package org.hiroba.search.index;

/** An index of ours whose format this version does not use: after an update, as it should be. */
final class OtherFormatException extends RuntimeException {
    OtherFormatException(String message) {
        super(message);
    }
}
