package org.hiroba.storage.engine;

import java.sql.SQLException;

/** Derby's SQL states, see "Derby error messages and SQL states" in its reference manual. */
final class DerbyFailures {
    private DerbyFailures() {}

    static Failure of(SQLException error) {
        Failure found = Failure.DEFECT;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (tellsOfFullDisk(String.valueOf(cause.getMessage()))) {
                return Failure.DISK_FULL;
            }
            if (found == Failure.DEFECT && cause instanceof SQLException sql) {
                found = ofState(String.valueOf(sql.getSQLState()));
            }
        }
        return found;
    }

    /** In the words of Linux and Windows; Derby's own XSDG1 only advises to look whether the disk is full. */
    private static boolean tellsOfFullDisk(String message) {
        return message.contains("No space left") || message.contains("not enough space") || message.contains("quota exceeded");
    }

    private static Failure ofState(String state) {
        return switch (state) {
            case "23505" -> Failure.DUPLICATE;
            case "40001", "40XL1", "40XL2" -> Failure.CONTENTION;
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
