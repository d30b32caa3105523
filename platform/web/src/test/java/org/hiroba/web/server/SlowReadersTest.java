package org.hiroba.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.hiroba.web.WebLimits;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.Http2Wire;
import org.hiroba.web.fixture.Http2Wire.Frame;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.fixture.Wire;
import org.hiroba.web.security.SessionCookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that ask and then do not take the answer. */
class SlowReadersTest {
    private static final int ENHANCE_YOUR_CALM = 0xb;
    private static final String LARGE = "/groups?large";
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @TempDir
    static Path data;

    private static OpenWeb open;
    private static SSLContext trust;
    private static Browser hanako;
    private static String cookie;

    @BeforeAll
    static void open() throws Exception {
        WebLimits limits = new WebLimits(
                1000, 1000, Duration.ofSeconds(60), Duration.ofSeconds(20), 1 << 20, PATIENCE, 400, 16_384, 20_000, 100_000,
                100_000);
        open = OpenWeb.at(data, OpenWeb.config(data).withLimits(limits));
        open.found();
        hanako = open.browser();
        hanako.signIn("hanako", OpenWeb.PASSWORD);
        cookie = SessionCookie.NAME + "=" + hanako.cookie(SessionCookie.NAME).orElseThrow();
        trust = Browser.trusting(open.web().certificateChain().getLast());
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @Test
    void aStreamThatTakesByteByByteIsResetAndItsConnectionLivesOn() throws IOException {
        try (Http2Wire wire = Http2Wire.to(open.web().port(), trust, 0)) {
            wire.get(1, LARGE, "cookie", cookie);
            Frame frame = wire.read(Http2Wire.HEADERS).orElseThrow();
            for (int i = 0; frame.type() != Http2Wire.RST_STREAM && i < 500; i++) {
                pause(Duration.ofMillis(20));
                wire.windowUpdate(1, 1);
                frame = wire.read().orElseThrow();
            }
            assertThat(frame.type()).isEqualTo(Http2Wire.RST_STREAM);
            assertThat(frame.error()).isEqualTo(ENHANCE_YOUR_CALM);

            wire.get(3, "/healthz").windowUpdate(3, 100);
            assertThat(wire.read(Http2Wire.DATA).orElseThrow().payload()).asString().isEqualTo("ok\n");
        }
    }

    @Test
    void anAnswerOfPagesThatNobodyTakesIsGivenUp() throws IOException {
        try (Http2Wire wire = Http2Wire.to(open.web().port(), trust, 0)) {
            wire.get(1, "/sign-in");
            assertThat(wire.read(Http2Wire.RST_STREAM).orElseThrow().error()).isEqualTo(ENHANCE_YOUR_CALM);
        }
    }

    @Test
    void aConnectionOfHttp1ThatTakesByteByByteIsClosed() throws IOException {
        try (Wire wire = Wire.to(open.web().port(), trust)) {
            wire.lines("GET " + LARGE + " HTTP/1.1", "Host: localhost", "Cookie: " + cookie, "");
            assertThat(isClosedWhileReadingSlowly(wire)).isTrue();
        }
    }

    @Test
    void whoReadsSteadilyMayTakeFarLongerThanOnePieceMay() throws Exception {
        try (InputStream answer = hanako.client()
                .send(hanako.request(LARGE).build(), BodyHandlers.ofInputStream())
                .body()) {
            long begun = System.nanoTime();
            long taken = 0;
            for (int pause = 0; pause < 12; pause++) {
                taken += answer.readNBytes(OpenWeb.LARGE_BYTES / 16).length;
                pause(PATIENCE.dividedBy(8));
            }
            taken += answer.readAllBytes().length;

            assertThat(taken).isEqualTo(OpenWeb.LARGE_BYTES);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(PATIENCE);
        }
    }

    /** What one sends to a closed connection is refused, however much of what came before waits to be read. */
    private static boolean isClosedWhileReadingSlowly(Wire wire) throws IOException {
        wire.socket().setSoTimeout(50);
        for (int i = 0; i < 400; i++) {
            try {
                wire.send("X");
                wire.socket().getInputStream().read();
            } catch (SocketTimeoutException e) {
                continue;
            } catch (IOException e) {
                return true;
            }
            pause(Duration.ofMillis(20));
        }
        return false;
    }

    private static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
