package org.hiroba.core.blob;

import java.io.IOException;
import java.io.InputStream;
import org.hiroba.api.error.HirobaException;

/** Whoever sends an upload may go away in the middle: that is no failure of ours, nor of the plugin that takes it. */
public final class Sender {
    private Sender() {}

    /**
     * Reads what comes.
     *
     * @throws HirobaException INVALID if the sender went away
     */
    public static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw HirobaException.invalid("blob.error.interrupted");
        }
    }
}
