package org.hiroba.bench.fanout;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/** One connection of the baseline: whatever text comes in is posted. No rights, no journal, no resuming, no care for slow readers. */
final class BareFanOut implements FrameHandler {
    private static final byte[] READY = "{\"type\":\"ready\"}".getBytes(StandardCharsets.US_ASCII);

    private final BareRoom room;
    private final Consumer<String> post;
    private @Nullable CoreSession session;

    BareFanOut(BareRoom room, Consumer<String> post) {
        this.room = room;
        this.post = post;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        room.enter(opened);
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        CoreSession mine = Objects.requireNonNull(session);
        if (frame.getOpCode() == OpCode.TEXT) {
            String text = BufferUtil.toUTF8String(frame.getPayload());
            if (text.equals(BareSide.START)) {
                BareRoom.send(mine, READY);
            } else {
                post.accept(text);
            }
        }
        callback.succeeded();
        mine.demand();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus closeStatus, Callback callback) {
        room.leave(Objects.requireNonNull(session));
        callback.succeeded();
    }
}
