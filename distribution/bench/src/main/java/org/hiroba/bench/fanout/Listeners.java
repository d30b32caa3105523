package org.hiroba.bench.fanout;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Many real WebSocket connections, read by one thread that does as little as it can. The first of them is the sender's, too.
 */
final class Listeners implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int PONG = 0x8a;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Member> members = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final Tally tally;
    private final Thread reader = Thread.ofPlatform().daemon().name("listeners").unstarted(this::read);
    private volatile boolean closed;
    private volatile @Nullable Exception failure;

    /** One connection; what it hears counts for all. */
    private final class Member implements Ear.Listener {
        private final Wire wire;
        private final Ear ear = new Ear(this);

        Member(Wire wire) {
            this.wire = wire;
        }

        @Override
        public void heard(int number) {
            tally.heard(number);
        }

        @Override
        public void pinged() {
            try {
                wire.write(frame(PONG, new byte[0]));
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    Listeners(Tally tally) throws IOException {
        this.tally = tally;
    }

    int size() {
        return members.size();
    }

    /** The suite of TLS that was agreed on. */
    String cipher() {
        return members.getFirst().wire.cipher();
    }

    /** Opens a connection with these header lines, and lets it say the first words. */
    void connect(int port, SSLContext tls, String headers, String firstWords) throws IOException {
        Wire wire = new Wire(port, tls);
        wire.write(ascii("GET /live HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n"));
        awaitUpgrade(wire);
        wire.write(frame(TEXT, firstWords.getBytes(StandardCharsets.UTF_8)));
        members.add(new Member(wire));
    }

    /** Begins to listen; returns when every connection has been answered a first time. */
    void listen() throws IOException {
        for (Member member : members) {
            member.ear.take(member.wire.received());
            member.wire.channel().configureBlocking(false);
            member.wire.channel().register(selector, SelectionKey.OP_READ, member);
        }
        reader.start();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (members.stream().anyMatch(member -> member.ear.lines() == 0)) {
            check();
            if (System.nanoTime() > until) {
                throw new IOException("Not everybody was let in");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Sends a text over the first connection. @return how long the server did not take it, in nanoseconds */
    long say(String text) throws IOException {
        check();
        return members.getFirst().wire.write(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Messages that were lost, came twice or out of order. */
    long faults() {
        return members.stream().mapToLong(member -> member.ear.faults()).sum();
    }

    /** Time of the reading thread on a processor. */
    Duration readerCpu() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(reader.threadId()));
    }

    private void check() throws IOException {
        Exception seen = failure;
        if (seen != null) {
            throw new IOException("A connection broke", seen);
        }
    }

    private void read() {
        try {
            while (!closed) {
                selector.select(key -> {
                    try {
                        read((Member) key.attachment());
                    } catch (IOException | RuntimeException e) {
                        failure = e;
                        key.cancel();
                    }
                });
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void read(Member member) throws IOException {
        boolean open = member.wire.read();
        member.ear.take(member.wire.received());
        if (!closed && (!open || member.ear.isClosed())) {
            throw new IOException("Closed by the server");
        }
    }

    private static void awaitUpgrade(Wire wire) throws IOException {
        while (true) {
            if (!wire.read()) {
                throw new IOException("Refused");
            }
            ByteBuffer received = wire.received();
            String head = StandardCharsets.US_ASCII.decode(received.duplicate()).toString();
            int end = head.indexOf("\r\n\r\n");
            if (end >= 0) {
                if (!head.startsWith("HTTP/1.1 101")) {
                    throw new IOException("Refused: " + head);
                }
                received.position(received.position() + end + 4);
                return;
            }
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A frame with a mask of zeros. */
    private static ByteBuffer frame(int kind, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) kind);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (Member member : members) {
            member.wire.channel().close();
        }
        selector.close();
    }
}
