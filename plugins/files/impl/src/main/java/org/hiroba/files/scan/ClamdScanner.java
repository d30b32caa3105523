package org.hiroba.files.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
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
     * @param patience how long it may take to be reached, and to answer after the last byte
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
        try (Socket socket = new Socket()) {
            socket.connect(clamd, (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            return verdict(ask(socket, file));
        } catch (IOException e) {
            throw new NotScannedException("clamd at " + clamd + " does not answer", e);
        }
    }

    private static String ask(Socket socket, Path file) throws IOException {
        try {
            send(socket, file);
        } catch (SocketException stopped) {
            // It stops listening when it has read enough; why stands in the answer.
        }
        return answer(socket.getInputStream());
    }

    private static void send(Socket socket, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK_BYTES + 4));
            out.write(INSTREAM);
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                out.writeInt(count);
                out.write(chunk, 0, count);
            }
            out.writeInt(0);
            out.flush();
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
