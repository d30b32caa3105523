package org.hiroba.web.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/**
 * Writes to one connection, one message at a time: first what is for it alone, then whatever the ring holds for it. Nothing
 * is queued for a connection that is busy; it looks again when its write is done.
 */
final class Outbox extends IteratingCallback {
    private static final int MOST_LINES_BYTES = 32 * 1024;

    private final CoreSession session;
    private final RingReader reader;
    private final Runnable onEmptied;
    private final Queue<byte[]> lines = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean live;
    private volatile @Nullable Closing closing;
    private boolean closeSent;

    private record Closing(int code, String reason) {}

    /** @param onEmptied called when the last of the own lines has been handed over for writing */
    Outbox(CoreSession session, RingReader reader, Runnable onEmptied) {
        this.session = session;
        this.reader = reader;
        this.onEmptied = onEmptied;
    }

    /** How many own lines wait. */
    int waiting() {
        return waiting.get();
    }

    void say(byte[] line) {
        waiting.incrementAndGet();
        lines.add(line);
        iterate();
    }

    /** From now on what the ring holds is told, too. */
    void goLive() {
        live = true;
        iterate();
    }

    boolean isLive() {
        return live;
    }

    /** Says what is left to say, then closes. */
    void closeAfterLast(int code, String reason) {
        closing = new Closing(code, reason);
        live = false;
        iterate();
    }

    @Override
    protected Action process() {
        if (closeSent) {
            return Action.IDLE;
        }
        byte[] message = next();
        if (message != null) {
            session.sendFrame(new Frame(OpCode.TEXT, ByteBuffer.wrap(message)), this, false);
            return Action.SCHEDULED;
        }
        Closing now = closing;
        if (now != null) {
            closeSent = true;
            session.close(now.code(), now.reason(), Callback.NOOP);
        }
        return Action.IDLE;
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        session.abort();
    }

    private byte @Nullable [] next() {
        if (!lines.isEmpty()) {
            return ownLines();
        }
        return live ? fromRing() : null;
    }

    private byte @Nullable [] fromRing() {
        byte[] message = reader.next();
        if (message == null && reader.hasFallenOut()) {
            closeAfterLast(LiveConnection.TOO_SLOW, "resume");
            return reader.resume();
        }
        return message;
    }

    private byte[] ownLines() {
        byte[] first = take();
        if (lines.isEmpty()) {
            onEmptied.run();
            return first;
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream(1024);
        joined.writeBytes(first);
        while (!lines.isEmpty() && joined.size() < MOST_LINES_BYTES) {
            joined.write('\n');
            joined.writeBytes(take());
        }
        if (lines.isEmpty()) {
            onEmptied.run();
        }
        return joined.toByteArray();
    }

    private byte[] take() {
        waiting.decrementAndGet();
        return lines.remove();
    }
}
