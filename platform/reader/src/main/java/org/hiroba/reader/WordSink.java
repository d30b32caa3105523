package org.hiroba.reader;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Takes words until there are enough of them. */
final class WordSink extends Writer {
    private final StringBuilder words = new StringBuilder();
    private final int mostChars;
    private boolean full;

    WordSink(int mostChars) {
        this.mostChars = mostChars;
    }

    /** There are enough words: whoever reads may stop. */
    private static final class FullException extends RuntimeException {
        FullException() {
            super("full", null, false, false);
        }
    }

    void add(CharSequence some) {
        int room = mostChars - words.length();
        if (some.length() > room) {
            int end = room > 0 && Character.isHighSurrogate(some.charAt(room - 1)) ? room - 1 : room;
            words.append(some, 0, end);
            full = true;
            throw new FullException();
        }
        words.append(some);
    }

    /** Lets the reading go on until there are enough words. */
    void fill(Source source) throws IOException {
        try {
            source.read();
        } catch (FullException enough) {
            // That was the purpose.
        }
    }

    /** Whether there was more than was wanted. */
    boolean isFull() {
        return full;
    }

    /** Reads words into a sink. */
    interface Source {
        void read() throws IOException;
    }

    /** Ends a line, if one has begun. */
    void endLine() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            add("\n");
        }
    }

    @Override
    public void write(char[] some, int from, int count) {
        add(CharBuffer.wrap(some, from, count));
    }

    @Override
    public void flush() {
        // Everything is where it belongs.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    String words() {
        return words.toString();
    }
}
