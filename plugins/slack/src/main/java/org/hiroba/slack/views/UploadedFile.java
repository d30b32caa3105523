package org.hiroba.slack.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file as it was uploaded; goes as soon as neither its page nor an import needs it any more.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class UploadedFile {
    private static final Logger LOG = LoggerFactory.getLogger(UploadedFile.class);

    private final Path path;
    private int users = 1;

    /** For the page, which lets go of it as everybody does. */
    UploadedFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Keeps it for one more; by somebody who has it. */
    synchronized UploadedFile keep() {
        users++;
        return this;
    }

    synchronized void letGo() {
        users--;
        if (users == 0) {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            LOG.warn("The uploaded file {} could not be removed", path, stays);
        }
    }
}
