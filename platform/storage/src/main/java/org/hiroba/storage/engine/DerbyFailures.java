package org.hiroba.storage.engine;

import java.sql.SQLException;

/** Derby's SQL states, see "Derby error messages and SQL states" in its reference manual. */
final class DerbyFailures {
    private DerbyFailures() {}

    static Failure of(SQLException error) {
        Failure worst = Failure.DEFECT;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Failure failure = ofState(String.valueOf(sql.getSQLState()), String.valueOf(sql.getMessage()));
                if (failure == Failure.DISK_FULL) {
                    return failure;
                }
                worst = worst == Failure.DEFECT ? failure : worst;
            } else if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return Failure.DISK_FULL;
            }
        }
        return worst;
    }

    private static Failure ofState(String state, String message) {
        return switch (state) {
            case "23505" -> Failure.DUPLICATE;
            case "40001", "40XL1", "40XL2" -> Failure.CONTENTION;
            // XSLA0 tells of a full disk only in its words.
            case "XSLA0", "XSLA1", "XSDG1", "XSDG2" -> message.contains("full") ? Failure.DISK_FULL : Failure.UNREACHABLE;
            default -> unreachable(state) ? Failure.UNREACHABLE : Failure.DEFECT;
        };
    }

    private static boolean unreachable(String state) {
        return state.startsWith("08")
                || state.startsWith("XSL")
                || state.startsWith("XSDG")
                || state.startsWith("XSDF")
                || state.equals("XJ040")
                || state.equals("XJ001")
                || state.equals("XJ041")
                || state.equals("40XT0");
    }
}
