package org.hiroba.web.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives up on clients that ask for something and then do not take it, or take it byte by byte: an idle time-out alone is fed
 * with one byte at a time for ever. Every piece of an answer must be taken within a time that grows with its size. Over HTTP/1.1 the
 * connection is closed; over HTTP/2 only the stream is reset, for others of that connection may be well.
 *
 * <p>A player that pauses and a download that is halted look the same; they ask for the rest again when they go on.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class SlowReaders extends Handler.Wrapper {
    private static final long SHORTEST_SWEEP_MILLIS = 100;

    private final Duration patience;
    private final long bytesPerSecond;
    private final Set<Answer> answers = ConcurrentHashMap.newKeySet();

    /**
     * @param patience for each piece, beyond what its size needs
     * @param bytesPerSecond how slow a client may read
     */
    public SlowReaders(Duration patience, long bytesPerSecond, Handler handler) {
        super(handler);
        this.patience = patience;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Answer answer = new Answer(request, response);
        answers.add(answer);
        Request.addCompletionListener(request, failure -> answers.remove(answer));
        return super.handle(request, answer, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        sweepLater();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        answers.clear();
    }

    private void sweepLater() {
        long millis = Math.clamp(patience.toMillis() / 4, SHORTEST_SWEEP_MILLIS, 1_000);
        getServer().getScheduler().schedule(this::sweep, millis, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        if (isRunning()) {
            long now = System.nanoTime();
            answers.stream().filter(answer -> answer.isLate(now)).forEach(Answer::giveUp);
            sweepLater();
        }
    }

    /** An answer, and until when the client has time to take the piece that is being written. */
    private final class Answer extends Response.Wrapper {
        private volatile long due;
        private volatile boolean writing;

        Answer(Request request, Response wrapped) {
            super(request, wrapped);
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            long size = bytes == null ? 0 : bytes.remaining();
            due = System.nanoTime() + patience.plusMillis(size * 1000 / bytesPerSecond).toNanos();
            writing = true;
            super.write(last, bytes, new Callback.Nested(callback) {
                @Override
                public void succeeded() {
                    writing = false;
                    super.succeeded();
                }

                @Override
                public void failed(Throwable cause) {
                    writing = false;
                    super.failed(cause);
                }
            });
        }

        boolean isLate(long now) {
            return writing && now - due > 0;
        }

        void giveUp() {
            writing = false;
            Connection connection = getRequest().getConnectionMetaData().getConnection();
            if (connection instanceof HTTP2Connection http2) {
                int id = Integer.parseInt(getRequest().getId());
                Stream stream = http2.getSession().getStream(id);
                if (stream != null) {
                    stream.reset(new ResetFrame(id, ErrorCode.ENHANCE_YOUR_CALM_ERROR.code), Callback.NOOP);
                }
            } else {
                connection.getEndPoint().close(new TimeoutException("The client does not read"));
            }
        }
    }
}
