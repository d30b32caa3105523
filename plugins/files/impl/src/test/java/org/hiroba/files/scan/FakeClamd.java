package org.hiroba.files.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Speaks as much of clamd's protocol as it takes, by the manual page clamd(8). Finds EICAR's test file and nothing else. */
public final class FakeClamd implements AutoCloseable {
    private static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private final ServerSocket server;
    private final int mostBytes;

    /** @param mostBytes as clamd's StreamMaxLength */
    public FakeClamd(int mostBytes) throws IOException {
        this.mostBytes = mostBytes;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write((answer(client) + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // The next client, or the end.
            }
        }
    }

    private String answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        byte[] command = new byte[10];
        in.readFully(command);
        if (!Arrays.equals(command, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII))) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.write(in.readNBytes(length));
        }
        if (bytes.size() > mostBytes) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).contains(EICAR) ? "stream: Eicar-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
