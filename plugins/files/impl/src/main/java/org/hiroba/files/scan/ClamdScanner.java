package org.hiroba.files.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.files.domain.VirusScanner;

/**
 * Asks ClamAV's daemon over TCP (clamd(8), INSTREAM): the bytes go over the wire, so that it may run anywhere and reads no folder of ours.
 * Without an address nothing is asked and nothing found.
 */
public final class ClamdScanner implements VirusScanner {
    private static final Pattern ADDRESS = Pattern.compile("([^\\s:]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_024;

    private final Supplier<String> address;
    private final Duration patience;

    /**
     * @param address {@code host:port}, asked at every scan; empty for no scanner
     * @param patience how long it may take to be reached, to read on, and to answer after the last byte
     */
    public ClamdScanner(Supplier<String> address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public Optional<String> scan(Path file) throws NotScannedException {
        Matcher parts = ADDRESS.matcher(address.get());
        if (!parts.matches()) {
            return Optional.empty();
        }
        InetSocketAddress clamd = new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
        try (SocketChannel channel = SocketChannel.open()) {
            channel.socket().connect(clamd, (int) patience.toMillis());
            return verdict(ask(channel, file));
        } catch (IOException | UnresolvedAddressException e) {
            throw new NotScannedException("clamd at " + clamd + " does not answer", e);
        }
    }

    private String ask(SocketChannel channel, Path file) throws IOException {
        try {
            send(channel, file);
        } catch (SocketTimeoutException itReadsNoMore) {
            throw itReadsNoMore;
        } catch (IOException stopped) {
            // It stops listening when it has read enough; why stands in the answer.
        }
        channel.configureBlocking(true);
        channel.socket().setSoTimeout((int) patience.toMillis());
        return answer(channel.socket().getInputStream());
    }

    private void send(SocketChannel channel, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Selector writable = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(writable, SelectionKey.OP_WRITE);
            write(channel, writable, ByteBuffer.wrap(INSTREAM));
            byte[] chunk = new byte[CHUNK_BYTES];
            ByteBuffer out = ByteBuffer.allocate(CHUNK_BYTES + Integer.BYTES);
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                write(channel, writable, out.clear().putInt(count).put(chunk, 0, count).flip());
            }
            write(channel, writable, out.clear().putInt(0).flip());
        }
    }

    /** A blocking write would wait for ever for one that has stopped reading. */
    private void write(SocketChannel channel, Selector writable, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0 && writable.select(patience.toMillis()) == 0) {
                throw new SocketTimeoutException("It reads no more");
            }
            writable.selectedKeys().clear();
        }
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next > 0 && text.length() < LONGEST_ANSWER; next = in.read()) {
            text.append((char) next);
        }
        return text.toString().strip();
    }

    private static Optional<String> verdict(String answer) throws NotScannedException {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        throw new NotScannedException("clamd says: " + answer);
    }
}
