package org.hiroba.storage.sql;

import java.sql.SQLException;

/** Carries a SQLException through a mapper's code. */
final class UncheckedSqlException extends RuntimeException {
    private final SQLException cause;

    UncheckedSqlException(SQLException cause) {
        super(cause);
        this.cause = cause;
    }

    SQLException cause() {
        return cause;
    }
}
