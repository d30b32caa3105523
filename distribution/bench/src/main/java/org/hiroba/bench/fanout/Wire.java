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
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection, with TLS or without. Blocks until it is open and upgraded; afterwards one thread reads what is there, and
 * any thread writes.
 */
final class Wire {
    private static final long RETRY_NANOS = 50_000;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final @Nullable SSLEngine engine;
    private final ByteBuffer encrypted = ByteBuffer.allocate(40 * 1024);
    private final ByteBuffer toSend = ByteBuffer.allocate(40 * 1024);
    private ByteBuffer plain = ByteBuffer.allocate(32 * 1024);

    /** @param tls null for a plain connection */
    Wire(int port, @Nullable SSLContext tls) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        engine = tls == null ? null : tls.createSSLEngine("localhost", port);
        if (engine != null) {
            engine.setUseClientMode(true);
            engine.beginHandshake();
            shakeHands(engine);
        }
        plain.flip();
    }

    SocketChannel channel() {
        return channel;
    }

    /** The suite that was agreed on. */
    String cipher() {
        return engine == null ? "plain" : engine.getSession().getCipherSuite();
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
            return engine == null ? readPlain() : readEncrypted(engine);
        } finally {
            plain.flip();
        }
    }

    /** Sends all of it. @return how long the other end did not take it, in nanoseconds */
    synchronized long write(ByteBuffer bytes) throws IOException {
        if (engine == null) {
            return send(bytes);
        }
        long waited = 0;
        while (bytes.hasRemaining()) {
            toSend.clear();
            engine.wrap(bytes, toSend);
            waited += send(toSend.flip());
        }
        return waited;
    }

    private boolean readPlain() throws IOException {
        if (!plain.hasRemaining()) {
            grow();
        }
        return channel.read(plain) >= 0;
    }

    private boolean readEncrypted(SSLEngine tls) throws IOException {
        boolean open = channel.read(encrypted) >= 0;
        encrypted.flip();
        while (encrypted.hasRemaining()) {
            SSLEngineResult result = tls.unwrap(encrypted, plain);
            switch (result.getStatus()) {
                case BUFFER_OVERFLOW -> grow();
                case BUFFER_UNDERFLOW -> {
                    encrypted.compact();
                    return open;
                }
                case CLOSED -> open = false;
                default -> runTask(tls);
            }
            if (!open) {
                break;
            }
        }
        encrypted.compact();
        return open;
    }

    /** Tickets for later sessions are read by a task. */
    private static void runTask(SSLEngine tls) {
        if (tls.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
            tls.getDelegatedTask().run();
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

    private void shakeHands(SSLEngine tls) throws IOException {
        for (HandshakeStatus next = tls.getHandshakeStatus(); isShaking(next); next = tls.getHandshakeStatus()) {
            switch (next) {
                case NEED_WRAP -> {
                    toSend.clear();
                    tls.wrap(NOTHING, toSend);
                    send(toSend.flip());
                }
                case NEED_TASK -> tls.getDelegatedTask().run();
                default -> shakeOnce(tls);
            }
        }
    }

    private void shakeOnce(SSLEngine tls) throws IOException {
        encrypted.flip();
        SSLEngineResult result = tls.unwrap(encrypted, plain);
        encrypted.compact();
        if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW && channel.read(encrypted) < 0) {
            throw new IOException("Closed amid the handshake");
        }
    }

    private static boolean isShaking(HandshakeStatus status) {
        return status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED;
    }
}
