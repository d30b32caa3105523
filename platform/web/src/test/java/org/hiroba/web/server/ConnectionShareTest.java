package org.hiroba.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.hiroba.web.WebLimits;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One machine that opens all connections it can get, and others that want one. */
@Timeout(60)
class ConnectionShareTest {
    private static final int SHARE = 4;
    private static final String GREEDY = "127.0.0.1";
    private static final String MODEST = "127.0.0.2";

    @Test
    void whoHoldsItsShareGetsNoMoreUntilItLetsGoOfSome(@TempDir Path data) throws Exception {
        try (OpenWeb open = OpenWeb.at(data, OpenWeb.config(data).withLimits(limits()))) {
            open.found();
            SSLContext trust = Browser.trusting(open.web().certificateChain().getLast());
            List<SSLSocket> held = new ArrayList<>();
            for (int i = 0; i < SHARE; i++) {
                held.add(connect(trust, open.web().port(), GREEDY));
            }

            assertThatThrownBy(() -> connect(trust, open.web().port(), GREEDY)).isInstanceOf(IOException.class);
            connect(trust, open.web().port(), MODEST).close();

            held.removeFirst().close();
            SSLSocket again = awaitConnection(trust, open.web().port());
            assertThat(again.getSession().isValid()).isTrue();
            held.add(again);
            for (SSLSocket socket : held) {
                socket.close();
            }
        }
    }

    /** The server hears of a closed connection a moment after the client has let go of it. */
    private static SSLSocket awaitConnection(SSLContext trust, int port) {
        while (true) {
            try {
                return connect(trust, port, GREEDY);
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static SSLSocket connect(SSLContext trust, int port, String from) throws IOException {
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        plain.connect(new InetSocketAddress("127.0.0.1", port));
        SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(plain, "localhost", port, true);
        try {
            socket.startHandshake();
            return socket;
        } catch (IOException refused) {
            plain.close();
            throw refused;
        }
    }

    private static WebLimits limits() {
        WebLimits usual = WebLimits.USUAL;
        return new WebLimits(
                usual.connections(),
                SHARE,
                usual.idle(),
                usual.headersWithin(),
                usual.bytesPerSecond(),
                usual.answerPatience(),
                usual.threadsPerAddress(),
                usual.headerBytes(),
                usual.formBytes(),
                usual.bodyBytes(),
                usual.uploadBytes());
    }
}
