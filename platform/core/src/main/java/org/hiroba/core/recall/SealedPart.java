package org.hiroba.core.recall;

import java.util.Optional;

/**
 * A picture or file of a sealed copy.
 *
 * @param hash where its bytes are in the clear; empty once they are encrypted
 */
public record SealedPart(long id, long recall, Store store, String type, long bytes, Optional<String> hash) {
    /** Where its bytes come from. */
    public enum Store {
        IMAGE,
        BLOB
    }
}
