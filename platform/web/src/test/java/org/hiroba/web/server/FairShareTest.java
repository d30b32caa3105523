package org.hiroba.web.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.hiroba.web.WebLimits;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.Http2Wire;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.security.SessionCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One address that takes all it can get, and another that wants something, too. */
class FairShareTest {
    private static final int THREADS_PER_ADDRESS = 8;

    @Test
    void whoLetsEverythingWaitWaitsAloneForMore(@TempDir Path data) throws Exception {
        try (OpenWeb open = OpenWeb.at(data, OpenWeb.config(data).withLimits(limits()))) {
            open.found();
            Browser hanako = open.browser();
            hanako.signIn("hanako", OpenWeb.PASSWORD);
            String cookie = SessionCookie.NAME + "=" + hanako.cookie(SessionCookie.NAME).orElseThrow();
            SSLContext trust = Browser.trusting(open.web().certificateChain().getLast());

            CompletableFuture<HttpResponse<String>> turn;
            try (Http2Wire greedy = Http2Wire.to(open.web().port(), trust, 0)) {
                for (int i = 0; i < THREADS_PER_ADDRESS; i++) {
                    greedy.get(2 * i + 1, "/groups?large", "cookie", cookie);
                    greedy.read(Http2Wire.HEADERS).orElseThrow();
                }
                turn = hanako.client().sendAsync(hanako.request("/healthz").build(), BodyHandlers.ofString());

                HttpClient elsewhere = HttpClient.newBuilder()
                        .sslContext(trust)
                        .localAddress(InetAddress.getByName("127.0.0.2"))
                        .build();
                assertThat(elsewhere.send(hanako.request("/healthz").build(), BodyHandlers.ofString()).body())
                        .isEqualTo("ok\n");
                assertThat(turn).isNotDone();
            }
            assertThat(turn.get(20, SECONDS).body()).isEqualTo("ok\n");
        }
    }

    private static WebLimits limits() {
        WebLimits usual = WebLimits.USUAL;
        return new WebLimits(
                usual.connections(),
                usual.connectionsPerAddress(),
                usual.idle(),
                usual.headersWithin(),
                usual.bytesPerSecond(),
                usual.answerPatience(),
                THREADS_PER_ADDRESS,
                usual.headerBytes(),
                usual.formBytes(),
                usual.bodyBytes(),
                usual.uploadBytes());
    }
}
