package org.hiroba.web.security;

import java.nio.ByteBuffer;
import java.util.function.ToLongFunction;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses bodies that are too large: at once if the client says their length, else in mid-stream. */
public final class BodyLimit extends Handler.Wrapper {
    private final ToLongFunction<String> limits;

    /** @param limits bytes allowed at a path */
    public BodyLimit(ToLongFunction<String> limits, Handler handler) {
        super(handler);
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long limit = limits.applyAsLong(request.getHttpURI().getDecodedPath());
        if (request.getLength() > limit) {
            response.getHeaders().put("Connection", "close");
            return Refusal.TOO_LARGE.answer(request, response, callback);
        }
        return super.handle(new Counted(request, limit), response, callback);
    }

    private static final class Counted extends Request.Wrapper {
        private final long limit;
        private long read;

        Counted(Request request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            ByteBuffer bytes = chunk.getByteBuffer();
            read += bytes == null ? 0 : bytes.remaining();
            if (read <= limit) {
                return chunk;
            }
            chunk.release();
            setAttribute(Refusal.ATTRIBUTE, Refusal.TOO_LARGE);
            return Content.Chunk.from(
                    new HttpException.RuntimeException(Refusal.TOO_LARGE.status(), "Body too large"), true);
        }
    }
}
