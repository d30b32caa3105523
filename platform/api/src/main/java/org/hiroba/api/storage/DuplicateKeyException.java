package org.hiroba.api.storage;

/** A row with this key is there already. The transaction cannot go on with PostgreSQL: let it end, or look first. */
public final class DuplicateKeyException extends RuntimeException {
    public DuplicateKeyException(Throwable cause) {
        super(cause);
    }
}
