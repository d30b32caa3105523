package org.hiroba.storage.engine;

import java.io.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Derby would write to a file derby.log in the working directory. */
public final class DerbyLog extends Writer {
    private static final Logger LOG = LoggerFactory.getLogger("org.hiroba.storage.derby");

    private final StringBuilder line = new StringBuilder();

    private DerbyLog() {}

    /** Named in Derby's property {@code derby.stream.error.method}. */
    public static Writer writer() {
        return new DerbyLog();
    }

    @Override
    public void write(char[] text, int offset, int length) {
        synchronized (lock) {
            for (int i = offset; i < offset + length; i++) {
                if (text[i] == '\n') {
                    flush();
                } else if (text[i] != '\r') {
                    line.append(text[i]);
                }
            }
        }
    }

    @Override
    public void flush() {
        synchronized (lock) {
            if (line.isEmpty()) {
                return;
            }
            if (line.indexOf("ERROR") >= 0) {
                LOG.warn("{}", line);
            } else {
                LOG.debug("{}", line);
            }
            line.setLength(0);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
