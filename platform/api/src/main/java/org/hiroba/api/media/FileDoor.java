package org.hiroba.api.media;

import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Files that a plugin hands out, at {@code /downloads/<name>/…}. The platform answers conditions and ranges, and sends what keeps
 * a file from doing harm: no type but the one told, no script, no frame of another site.
 *
 * <p><b>Threads:</b> on any thread, also at once.
 *
 * @param name of the door: the plugin's id
 * @param opener finds the file and decides whether the caller gets it
 * @since 0.1
 */
public record FileDoor(String name, Opener opener) implements Contribution {
    /** Finds a file for somebody. */
    @FunctionalInterface
    @ConsumerType
    public interface Opener {
        /**
         * @param path what comes after the door's name, e.g. {@code 12/preview}
         * @throws org.hiroba.api.error.HirobaException NOT_FOUND, FORBIDDEN, GONE
         */
        ServedFile open(Caller caller, String path);
    }
}
