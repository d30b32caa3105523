package org.hiroba.bench.fanout;

import java.io.IOException;

/** One of the two servers that are held against each other, and how to speak with it. */
interface Side extends AutoCloseable {
    String name();

    ProcessHandle process();

    /** Opens the connections of the first so many people, who are members and hear everything from then on. */
    Listeners connect(Tally tally, int people) throws IOException;

    /** What the sender says so that all are told the text. */
    String post(int number, String text);

    @Override
    void close();
}
