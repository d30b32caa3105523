package org.hiroba.launcher.plugin;

/** Ends the bringing up of a plugin with the reason for people. */
final class QuarantineException extends RuntimeException {
    private final transient Quarantine quarantine;

    QuarantineException(Quarantine quarantine, Throwable cause) {
        super(quarantine.toString(), cause);
        this.quarantine = quarantine;
    }

    Quarantine quarantine() {
        return quarantine;
    }
}
