package org.hiroba.storage.sql;

import java.sql.SQLException;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.storage.engine.Failure;

/** Turns errors of the database into those that the API names. */
final class Failures {
    private Failures() {}

    /** @param what was being done, for the log: a statement without its values */
    static RuntimeException explain(Failure failure, SQLException cause, String what) {
        return switch (failure) {
            case DUPLICATE -> new DuplicateKeyException(cause);
            case CONTENTION -> unavailable("error.storage-busy", cause);
            case UNREACHABLE -> unavailable("error.storage-unavailable", cause);
            case DISK_FULL -> unavailable("error.disk-full", cause);
            case DEFECT -> new IllegalStateException(cause.getMessage() + " in: " + what, cause);
        };
    }

    private static HirobaException unavailable(String messageKey, Throwable cause) {
        var exception = new HirobaException(ErrorCode.UNAVAILABLE, messageKey);
        exception.initCause(cause);
        return exception;
    }
}
