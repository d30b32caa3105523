package org.hiroba.api.media;

import java.nio.file.Path;

/**
 * A file on its way to somebody.
 *
 * @param path where its bytes are
 * @param name as the person is to find it among the downloads
 * @param type e.g. {@code application/pdf}; what is not known to be harmless is only ever sent to be saved
 * @param use whether the browser shows it or saves it
 * @param etag changes with the bytes; without quotes
 * @since 0.1
 */
public record ServedFile(Path path, String name, String type, Use use, String etag) {
    /** What the browser does with it. */
    public enum Use {
        /** Shows it, within a page of ours too. Only pictures, plain text and PDF; anything else is saved all the same. */
        SHOWN,
        /** Saves it. */
        SAVED
    }
}
