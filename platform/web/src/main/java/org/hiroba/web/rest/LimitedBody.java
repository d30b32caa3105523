package org.hiroba.web.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;

/** Refuses a body in mid-stream as soon as it is longer than allowed. */
final class LimitedBody extends FilterInputStream {
    private final int limit;
    private long taken;

    LimitedBody(InputStream body, int limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) {
        taken += bytes;
        if (taken > limit) {
            throw new HirobaException(ErrorCode.TOO_LARGE, "api.error.body-large", Integer.toString(limit));
        }
    }
}
