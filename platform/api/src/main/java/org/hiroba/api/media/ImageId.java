package org.hiroba.api.media;

/** Names a stored image. */
public record ImageId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
