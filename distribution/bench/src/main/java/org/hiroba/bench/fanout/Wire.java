package org.hiroba.bench.fanout;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/**
 * A connection with TLS. Blocks until it is open and upgraded; afterwards one thread reads what is there, and
 * any thread writes.
 */
final class Wire {
    private static final long RETRY_NANOS = 50_000;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SSLEngine engine;
    private final ByteBuffer encrypted = ByteBuffer.allocate(40 * 1024);
    private final ByteBuffer toSend = ByteBuffer.allocate(40 * 1024);
    private ByteBuffer plain = ByteBuffer.allocate(32 * 1024);

    Wire(int port, SSLContext tls) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        engine = tls.createSSLEngine("localhost", port);
        engine.setUseClientMode(true);
        engine.beginHandshake();
        shakeHands();
        plain.flip();
    }

    SocketChannel channel() {
        return channel;
    }

    /** The suite that was agreed on. */
    String cipher() {
        return engine.getSession().getCipherSuite();
    }

    /** What was read and not yet taken, ready to be taken from; a {@link #read} keeps what is left. */
    ByteBuffer received() {
        return plain;
    }

    /**
     * Reads what is there, into {@link #received}.
     *
     * @return false if the other end has closed
     */
    boolean read() throws IOException {
        plain.compact();
        try {
            return decrypt();
        } finally {
            plain.flip();
        }
    }

    /** Sends all of it. @return how long the other end did not take it, in nanoseconds */
    synchronized long write(ByteBuffer bytes) throws IOException {
        long waited = 0;
        while (bytes.hasRemaining()) {
            toSend.clear();
            engine.wrap(bytes, toSend);
            waited += send(toSend.flip());
        }
        return waited;
    }

    private boolean decrypt() throws IOException {
        boolean open = channel.read(encrypted) >= 0;
        encrypted.flip();
        while (encrypted.hasRemaining()) {
            SSLEngineResult result = engine.unwrap(encrypted, plain);
            switch (result.getStatus()) {
                case BUFFER_OVERFLOW -> grow();
                case BUFFER_UNDERFLOW -> {
                    encrypted.compact();
                    return open;
                }
                case CLOSED -> open = false;
                default -> runTask();
            }
            if (!open) {
                break;
            }
        }
        encrypted.compact();
        return open;
    }

    /** Tickets for later sessions are read by a task. */
    private void runTask() {
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
            engine.getDelegatedTask().run();
        }
    }

    private void grow() {
        plain = ByteBuffer.allocate(plain.capacity() * 2).put(plain.flip());
    }

    private long send(ByteBuffer bytes) throws IOException {
        long waited = 0;
        channel.write(bytes);
        while (bytes.hasRemaining()) {
            LockSupport.parkNanos(RETRY_NANOS);
            waited += RETRY_NANOS;
            channel.write(bytes);
        }
        return waited;
    }

    private void shakeHands() throws IOException {
        for (HandshakeStatus next = engine.getHandshakeStatus(); isShaking(next); next = engine.getHandshakeStatus()) {
            switch (next) {
                case NEED_WRAP -> {
                    toSend.clear();
                    engine.wrap(NOTHING, toSend);
                    send(toSend.flip());
                }
                case NEED_TASK -> engine.getDelegatedTask().run();
                default -> shakeOnce();
            }
        }
    }

    private void shakeOnce() throws IOException {
        encrypted.flip();
        SSLEngineResult result = engine.unwrap(encrypted, plain);
        encrypted.compact();
        if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW && channel.read(encrypted) < 0) {
            throw new IOException("Closed amid the handshake");
        }
    }

    private static boolean isShaking(HandshakeStatus status) {
        return status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED;
    }
}
