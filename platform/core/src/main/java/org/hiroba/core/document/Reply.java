package org.hiroba.core.document;

import java.io.DataInputStream;
import java.io.IOException;
import org.hiroba.api.media.DocumentOutcome;

/**
 * What the reader says.
 *
 * @param cut whether there was more
 * @param bytes words in UTF-8, or a picture
 */
record Reply(DocumentOutcome outcome, boolean cut, int pages, byte[] bytes) {
    private static final int MOST_BYTES = 16 << 20;

    static Reply not(DocumentOutcome outcome) {
        return new Reply(outcome, false, 0, new byte[0]);
    }

    /** Trusts nothing: a document may have got hold of its reader. */
    static Reply read(DataInputStream in) throws IOException {
        DocumentOutcome outcome = outcome(in.readUTF());
        boolean cut = in.readBoolean();
        int pages = in.readInt();
        int length = in.readInt();
        if (pages < 0 || length < 0 || length > MOST_BYTES) {
            throw new IOException("The reader answers nonsense");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The reader's answer ends in the middle");
        }
        return new Reply(outcome, cut, pages, bytes);
    }

    private static DocumentOutcome outcome(String name) throws IOException {
        try {
            return DocumentOutcome.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("The reader answers nonsense", e);
        }
    }
}
