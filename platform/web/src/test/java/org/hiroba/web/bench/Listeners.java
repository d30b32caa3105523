package org.hiroba.web.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Many real WebSocket connections of one process, read by one thread that does as little as it can: it counts how often it
 * sees a message's mark, {@code n=} and nine digits.
 */
final class Listeners implements AutoCloseable {
    private static final int BUFFER = 512 * 1024;
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    private final List<SocketChannel> channels = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final IntConsumer onMessage;
    private final Thread reader = Thread.ofPlatform().daemon().name("listeners").unstarted(this::read);
    private volatile boolean closed;

    /** @param onMessage told of the number of every message that any connection gets; on one thread */
    Listeners(IntConsumer onMessage) throws IOException {
        this.onMessage = onMessage;
    }

    /** Opens connections of the people 1 to count, and lets each say the first words. */
    void connect(int port, int count, String firstWords) throws IOException {
        for (int person = 1; person <= count; person++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.write(ByteBuffer.wrap(("GET /live?person=" + person + " HTTP/1.1\r\nHost: localhost:" + port
                            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            awaitUpgrade(channel);
            channel.write(frame(firstWords));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(BUFFER));
            channels.add(channel);
        }
        reader.start();
    }

    private static void awaitUpgrade(SocketChannel channel) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            one.clear();
            if (channel.read(one) < 0) {
                throw new IOException("Refused: " + head);
            }
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("Refused: " + head);
        }
    }

    /** Sends a text over the first connection. */
    void say(String text) throws IOException {
        ByteBuffer frame = frame(text);
        while (frame.hasRemaining()) {
            if (channels.getFirst().write(frame) == 0) {
                Thread.onSpinWait();
            }
        }
    }

    private void read() {
        try {
            while (!closed) {
                selector.select(key -> {
                    try {
                        read((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
                    } catch (IOException e) {
                        key.cancel();
                    }
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(SocketChannel channel, ByteBuffer buffer) throws IOException {
        if (channel.read(buffer) < 0) {
            throw new IOException("Closed by the server");
        }
        buffer.flip();
        while (takeFrame(buffer)) {
            // One after the other.
        }
        buffer.compact();
    }

    private boolean takeFrame(ByteBuffer in) {
        if (in.remaining() < 2) {
            return false;
        }
        int begin = in.position();
        int kind = in.get(begin) & 0xff;
        int length = in.get(begin + 1) & 0x7f;
        int head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.remaining() < head) {
            return false;
        }
        if (length == 126) {
            length = in.getShort(begin + 2) & 0xffff;
        } else if (length == 127) {
            length = Math.toIntExact(in.getLong(begin + 2));
        }
        if (in.remaining() < head + length) {
            return false;
        }
        if (kind == TEXT) {
            count(in.array(), begin + head, begin + head + length);
        } else if (kind == CLOSE) {
            System.err.println("a connection was closed by the server");
        }
        in.position(begin + head + length);
        return true;
    }

    private void count(byte[] bytes, int from, int to) {
        for (int i = from; i < to - 10; i++) {
            if (bytes[i] == 'n' && bytes[i + 1] == '=') {
                int number = 0;
                for (int digit = i + 2; digit < i + 11; digit++) {
                    number = number * 10 + bytes[digit] - '0';
                }
                onMessage.accept(number);
                i += 10;
            }
        }
    }

    /** A text frame with a mask of zeros. */
    private static ByteBuffer frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) TEXT);
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
        selector.close();
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
