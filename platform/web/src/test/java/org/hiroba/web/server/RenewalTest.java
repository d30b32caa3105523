package org.hiroba.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.hiroba.web.fixture.OpenWeb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewalTest {
    @TempDir
    Path data;

    private OpenWeb open;

    @BeforeEach
    void open() throws IOException {
        open = OpenWeb.at(data);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        X509Certificate before = shown();
        HttpRequest request = open.browser().request("/healthz").build();
        HttpClient old = open.browser().client();
        old.send(request, HttpResponse.BodyHandlers.ofString());

        open.clock().advance(Duration.ofDays(370));
        open.web().renewCertificate();

        assertThat(shown()).isNotEqualTo(before);
        assertThat(shown().getIssuerX500Principal()).isEqualTo(before.getIssuerX500Principal());
        assertThat(old.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .as("on the connection opened before")
                .isEqualTo(200);
    }

    private X509Certificate shown() throws IOException {
        try (SSLSocket socket = (SSLSocket) acceptingAll()
                .getSocketFactory()
                .createSocket("127.0.0.1", open.web().port())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** The renewed certificate is not valid yet by the machine's clock; here it is only looked at. */
    private static SSLContext acceptingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
