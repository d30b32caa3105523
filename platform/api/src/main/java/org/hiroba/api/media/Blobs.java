package org.hiroba.api.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A plugin's large data, kept as files named by the hash of their bytes. Whoever keeps one says so with {@link #use}; bytes that
 * nobody uses go: at once when the last use ends, after a day if none ever began. No rights are checked here.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Blobs {
    /**
     * Takes bytes in, under a temporary name; they are there for good only after {@link Incoming#keep}.
     *
     * @throws org.hiroba.api.error.HirobaException TOO_LARGE in mid-stream beyond {@code mostBytes}; INVALID if the sender
     *     stops in the middle; UNAVAILABLE if the disk is full
     */
    Incoming receive(InputStream bytes, long mostBytes);

    /** Says, within a transaction, that this plugin's thing of that id needs the bytes. */
    void use(Blob blob, long id);

    /** Takes that back, within a transaction; bytes that nobody needs any more are deleted after its commit. */
    void release(String hash, long id);

    /** The file, if it is there. Read only. */
    Optional<Path> find(String hash);

    /** How much room is left where blobs are kept, in bytes. */
    long freeBytes();

    /** Bytes that came in; whoever got it closes it, which deletes what was not kept. */
    @ProviderType
    interface Incoming extends AutoCloseable {
        Blob blob();

        /** Where the bytes are until {@link #keep}: to be looked at, not to be changed. */
        Path path();

        /**
         * What the bytes are, told by themselves and, where they leave it open, by the name's ending; e.g. {@code
         * application/pdf}, and {@code application/octet-stream} if nothing is known.
         *
         * @throws org.hiroba.api.error.HirobaException INVALID if the ending promises something else than the bytes are
         */
        String type(String name);

        /** Writes them through to the disk under their hash. */
        void keep();

        @Override
        void close();
    }
}
