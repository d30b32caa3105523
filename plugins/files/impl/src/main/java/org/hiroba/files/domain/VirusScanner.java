package org.hiroba.files.domain;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for viruses in what comes in. */
@FunctionalInterface
public interface VirusScanner {
    /**
     * Takes as long as the scanner needs, on the thread of the upload.
     *
     * @return the name of what was found, or empty
     * @throws NotScannedException if nobody can tell
     */
    Optional<String> scan(Path file) throws NotScannedException;

    /** The scanner does not answer, or not about this file. */
    final class NotScannedException extends Exception {
        public NotScannedException(String reason, Throwable cause) {
            super(reason, cause);
        }

        public NotScannedException(String reason) {
            super(reason);
        }
    }
}
