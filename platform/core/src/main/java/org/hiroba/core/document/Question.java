package org.hiroba.core.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the reader is asked.
 *
 * @param what {@code T} for text, {@code P} for the picture of a page
 * @param first how many chars at most, or which page
 * @param second 0, or how many pixels
 * @param work how long it may compute; it has {@value #PATIENCE} times as long to get round to it
 */
record Question(char what, Path file, int first, int second, Duration work) {
    private static final int PATIENCE = 5;

    static Question text(Path file, int mostChars, Duration work) {
        return new Question('T', file, mostChars, 0, work);
    }

    static Question page(Path file, int page, int mostPixels, Duration work) {
        return new Question('P', file, page, mostPixels, work);
    }

    Duration patience() {
        return work.multipliedBy(PATIENCE);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(what);
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeInt(first);
        out.writeInt(second);
        out.flush();
    }
}
