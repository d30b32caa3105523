package org.hiroba.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.hiroba.web.WebLimits;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.ClientHello;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.fixture.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    @TempDir
    static Path data;

    private static OpenWeb open;
    private static SSLContext trust;

    @BeforeAll
    static void open() throws IOException {
        WebLimits quick = new WebLimits(
                1000, 1000, Duration.ofSeconds(30), Duration.ofMillis(600), 256, Duration.ofSeconds(60), 400, 16_384, 20_000, 100_000, 100_000);
        open = OpenWeb.at(data, OpenWeb.config(data).withRedirectPort(0).withLimits(quick));
        open.found();
        trust = Browser.trusting(open.web().certificateChain().getLast());
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void modernVersionsAreSpoken(String version) throws IOException {
        try (SSLSocket socket = socket()) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).containsPattern("GCM|POLY1305");
        }
    }

    @Test
    void tls11IsRefused() throws IOException {
        int port = open.web().port();

        assertThat(ClientHello.offer(
                        port,
                        ClientHello.TLS_1_1,
                        ClientHello.ECDHE_ECDSA_AES_128_GCM_SHA256,
                        ClientHello.ECDHE_ECDSA_AES_128_CBC_SHA))
                .isEqualTo("alert 70");
    }

    @Test
    void suitesWithoutAuthenticatedEncryptionAreRefused() throws IOException {
        int port = open.web().port();
        int[] old = {ClientHello.ECDHE_ECDSA_AES_256_CBC_SHA384, ClientHello.ECDHE_ECDSA_AES_128_CBC_SHA};

        assertThat(ClientHello.offer(port, ClientHello.TLS_1_2, old)).isEqualTo("alert 40");
        assertThat(ClientHello.offer(port, ClientHello.TLS_1_2, ClientHello.ECDHE_ECDSA_AES_128_GCM_SHA256))
                .as("the same offer with a good suite")
                .isEqualTo("hello");
    }

    @Test
    void bothVersionsOfHttpAreOffered() throws Exception {
        HttpClient client = open.browser().client();
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpResponse<String> answer = client.send(
                    open.browser().request("/healthz").version(version).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(version);
        }
        try (SSLSocket socket = socket()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            assertThat(socket.getApplicationProtocol()).isEqualTo("h2");
        }
    }

    @Test
    void theCertificateIsGoodForNameAndAddress() throws Exception {
        for (String host : new String[] {"localhost", "127.0.0.1"}) {
            HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
            URI uri = URI.create("https://" + host + ":" + open.web().port() + "/healthz");
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(open.web().authorityFingerprint().orElseThrow()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void aConnectionThatNeverSpeaksIsClosed() throws IOException {
        try (Socket silent = new Socket("127.0.0.1", open.web().port())) {
            silent.setSoTimeout(10_000);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aClientThatDripsItsHeadersIsClosed() throws IOException {
        try (Wire wire = Wire.to(open.web().port(), trust)) {
            wire.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(dripUntilClosed(wire, "X")).isTrue();
        }
    }

    @Test
    void aClientThatDripsItsSecondRequestIsClosed() throws IOException {
        try (Wire wire = Wire.to(open.web().port(), trust)) {
            assertThat(wire.lines("GET /healthz HTTP/1.1", "Host: localhost", "").status()).contains(200);
            wire.socket().getInputStream().readNBytes("ok\n".length());
            wire.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(dripUntilClosed(wire, "X")).isTrue();
        }
    }

    @Test
    void aQuietButHonestConnectionStaysOpen() throws Exception {
        try (Wire wire = Wire.to(open.web().port(), trust)) {
            for (int i = 0; i < 2; i++) {
                assertThat(wire.lines("GET /healthz HTTP/1.1", "Host: localhost", "").status()).contains(200);
                wire.socket().getInputStream().readNBytes("ok\n".length());
                awaitNanos(Duration.ofMillis(1500));
            }
        }
    }

    @Test
    void plainHttpLeadsToHttpsAndNowhereElse() throws IOException {
        assertThat(plain("GET /groups?x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 308")
                .contains("Location: https://localhost:" + open.web().port() + "/groups?x=1");
        assertThat(plain("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("Location");
    }

    private static boolean dripUntilClosed(Wire wire, String letter) throws IOException {
        wire.socket().setSoTimeout(100);
        for (int i = 0; i < 100; i++) {
            try {
                wire.send(letter);
                if (wire.socket().getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException e) {
                continue;
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }

    private static void awaitNanos(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static String plain(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", open.web().redirectPort().orElseThrow())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SSLSocket socket() throws IOException {
        return (SSLSocket) trust.getSocketFactory().createSocket("127.0.0.1", open.web().port());
    }
}
