package org.hiroba.reader;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the server is told.
 *
 * @param cut whether there was more than was wanted
 * @param pages how many there are; 0 for what has none
 * @param bytes the words in UTF-8, or a picture
 */
record Answer(Outcome outcome, boolean cut, int pages, byte[] bytes) {
    static Answer not(Outcome outcome) {
        return new Answer(outcome, false, 0, new byte[0]);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(outcome.name());
        out.writeBoolean(cut);
        out.writeInt(pages);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
