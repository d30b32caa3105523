package org.hiroba.web.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** One open connection: puts the client's frames together, and keeps from reading more than it can answer. */
final class LiveConnection implements FrameHandler {
    /** Close code: could not keep up; connect again and resume. */
    static final int TOO_SLOW = 4408;

    /** Close code: session or token ended, or the account is barred. */
    static final int SIGNED_OUT = 4401;

    private static final int MOST_WAITING_LINES = 256;

    private final LiveHub hub;
    private final PersonId person;
    private final BooleanSupplier alive;
    private final Subscriptions subscriptions;
    private final RingReader reader;
    private final Dialogue dialogue;
    private final AtomicBoolean readingWithheld = new AtomicBoolean();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream(512);
    private volatile @Nullable CoreSession session;
    private volatile @Nullable Outbox outbox;

    LiveConnection(LiveHub hub, PersonId person, BooleanSupplier alive) {
        this.hub = hub;
        this.person = person;
        this.alive = alive;
        this.subscriptions = new Subscriptions(hub.subscribers(), this);
        this.reader = hub.reader(subscriptions);
        this.dialogue = new Dialogue(hub, this);
    }

    PersonId person() {
        return person;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    RingReader reader() {
        return reader;
    }

    boolean isAlive() {
        return alive.getAsBoolean();
    }

    int share(int shares) {
        return Math.floorMod(System.identityHashCode(this), shares);
    }

    boolean isOpen() {
        CoreSession now = session;
        return now != null && now.isOutputOpen();
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        opened.setIdleTimeout(hub.limits().idle());
        opened.setMaxFrameSize(hub.limits().messageBytes());
        session = opened;
        outbox = new Outbox(opened, reader, this::linesHandedOver);
        hub.opened(this);
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> take(frame);
            case OpCode.BINARY -> close(CloseStatus.BAD_DATA, "text only");
            case OpCode.PING -> pong(frame);
            default -> {}
        }
        callback.succeeded();
        readingWithheld.set(true);
        readOn();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        hub.closed(this);
        subscriptions.close();
        dialogue.stop();
        linesHandedOver();
        callback.succeeded();
    }

    /** Looks whether the ring holds something for this connection. */
    void wake() {
        Outbox now = outbox;
        if (now != null && now.isLive()) {
            now.iterate();
        }
    }

    void goLive() {
        Outbox now = outbox;
        if (now != null) {
            now.goLive();
        }
    }

    void say(ServerLine line) {
        say(hub.json().write(line));
    }

    void say(byte[] line) {
        Outbox now = outbox;
        if (now != null) {
            now.say(line);
        }
    }

    /** Blocks until what was said has been handed over for writing, or the connection is closed. */
    synchronized void awaitSaid() throws InterruptedException {
        Outbox now = outbox;
        while (now != null && now.waiting() > 0 && isOpen()) {
            wait(1000);
        }
    }

    void close(int code, String reason) {
        Outbox now = outbox;
        if (now != null) {
            now.closeAfterLast(code, reason);
        }
    }

    void signOut() {
        close(SIGNED_OUT, "signed out");
    }

    void giveSignOfLife() {
        CoreSession now = session;
        if (now != null && now.isOutputOpen()) {
            reader.tellPosition();
            wake();
            now.sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
        }
    }

    /** The audience's members changed by the event in that slot. */
    void membershipChanged(Audience audience, boolean member, long slot) {
        if (!dialogue.isSubscribed()) {
            return;
        }
        boolean heard = subscriptions.hears(audience);
        boolean watched = subscriptions.watches(audience) && hub.maySee(person, audience);
        boolean hears = subscriptions.change(audience, member, watched, slot);
        if (hears && !heard) {
            say(new ServerLine.Joined(audience));
        } else if (heard && !hears) {
            say(new ServerLine.Left(audience));
        }
    }

    /** What is watched may need a role that the person has no longer. */
    void personChanged() {
        for (Audience audience : subscriptions.watched()) {
            if (!hub.maySee(person, audience)) {
                subscriptions.unwatch(audience);
                if (!subscriptions.hears(audience)) {
                    say(new ServerLine.Left(audience));
                }
            }
        }
    }

    /** Reads again what the person belongs to, for a kind of audience has come. */
    void refresh() {
        if (dialogue.isSubscribed()) {
            hub.subscribe(this);
        }
    }

    void readOn() {
        Outbox out = outbox;
        CoreSession now = session;
        boolean room = dialogue.hasRoom() && out != null && out.waiting() < MOST_WAITING_LINES;
        if (room && now != null && readingWithheld.compareAndSet(true, false)) {
            now.demand();
        }
    }

    private void linesHandedOver() {
        synchronized (this) {
            notifyAll();
        }
        readOn();
    }

    private void take(Frame frame) {
        ByteBuffer payload = frame.getPayload();
        if (message.size() + BufferUtil.length(payload) > hub.limits().messageBytes()) {
            close(CloseStatus.MESSAGE_TOO_LARGE, "message too large");
            return;
        }
        message.writeBytes(BufferUtil.toArray(payload));
        if (!frame.isFin()) {
            return;
        }
        byte[] whole = message.toByteArray();
        message.reset();
        try {
            dialogue.hear(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(whole)).toString());
        } catch (CharacterCodingException e) {
            close(CloseStatus.BAD_PAYLOAD, "not UTF-8");
        }
    }

    private void pong(Frame frame) {
        CoreSession now = session;
        if (now != null) {
            ByteBuffer payload = ByteBuffer.wrap(BufferUtil.toArray(frame.getPayload()));
            now.sendFrame(new Frame(OpCode.PONG, payload), Callback.NOOP, false);
        }
    }
}
