package org.hiroba.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.fixture.Wire;
import org.hiroba.web.security.SessionCookie;
import org.hiroba.web.tls.OwnCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {
    @TempDir
    Path data;

    @Test
    @Timeout(60)
    void aRequestThatNeverEndsDoesNotKeepItFromStopping() throws Exception {
        OpenWeb open = OpenWeb.at(data);
        open.found();
        Browser hanako = open.browser();
        hanako.signIn("hanako", OpenWeb.PASSWORD);
        int port = open.web().port();
        try (Wire wire = Wire.to(port, Browser.trusting(open.web().certificateChain().getLast()))) {
            wire.lines(
                    "POST /groups HTTP/1.1",
                    "Host: localhost",
                    "Cookie: " + SessionCookie.NAME + "=" + hanako.cookie(SessionCookie.NAME).orElseThrow(),
                    "Origin: https://localhost",
                    "Content-Length: 1000",
                    "",
                    "half");

            long begun = System.nanoTime();
            open.close();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }
        try (ServerSocket free = new ServerSocket(port)) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void aTakenPortIsAnErrorThatNamesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            WebConfig config = OpenWeb.config(data).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> OpenWeb.at(data, config).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void aFaultyCertificateOfTheCompanyStopsTheStartWithWords() throws IOException {
        Path chain = Files.writeString(data.resolve("chain.pem"), "none");
        WebConfig config =
                OpenWeb.config(data).withCertificate(new OwnCertificate(chain, chain, Optional.empty()));

        assertThatThrownBy(() -> OpenWeb.at(data, config).close())
                .isInstanceOfSatisfying(HirobaException.class, failure -> {
                    assertThat(failure.messageKey()).isEqualTo("web.tls.no-certificate");
                    assertThat(failure.arguments()).containsExactly(chain.toString());
                });
    }
}
