package org.hiroba.launcher.command;

/** Nobody listens to the command any more. */
final class ConsoleGoneException extends RuntimeException {
    ConsoleGoneException(Throwable cause) {
        super("The console has gone", cause);
    }
}
