package org.hiroba.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.Http2Wire;
import org.hiroba.web.fixture.Http2Wire.Frame;
import org.hiroba.web.fixture.OpenWeb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What HTTP/2 lets a hostile client send for next to nothing: each must cost it the connection, and nobody else anything. */
class Http2FloodTest {
    private static final int PLENTY = 20_000;
    private static final int WINDOW = 65_535;
    private static final int REFUSED_STREAM = 0x7;

    @TempDir
    static Path data;

    private static OpenWeb open;
    private static SSLContext trust;

    /** Sends one more of it. */
    private interface Flood {
        void send(Http2Wire wire, int count) throws IOException;
    }

    @BeforeAll
    static void open() throws IOException {
        open = OpenWeb.at(data);
        open.found();
        trust = Browser.trusting(open.web().certificateChain().getLast());
    }

    @AfterAll
    static void close() {
        open.close();
    }

    static Stream<Arguments> floods() {
        byte[] request = Http2Wire.request("/sign-in");
        return Stream.of(
                flood("requests reset at once (CVE-2023-44487)", (wire, count) -> wire.get(2 * count + 1, "/sign-in")
                        .send(Http2Wire.RST_STREAM, 0, 2 * count + 1, integer(8))),
                flood("requests that the server must reset (CVE-2025-8671)", (wire, count) -> wire.get(
                                2 * count + 1, "/sign-in")
                        .windowUpdate(2 * count + 1, 0)),
                flood("pings", (wire, count) -> wire.send(Http2Wire.PING, 0, 0, new byte[8])),
                flood("settings", (wire, count) -> wire.send(Http2Wire.SETTINGS, 0, 0, new byte[0])),
                flood("priorities", (wire, count) -> wire.send(0x2, 0, 2 * count + 1, new byte[5])),
                flood("empty data", (wire, count) -> {
                    if (count == 0) {
                        wire.send(Http2Wire.HEADERS, Http2Wire.END_HEADERS, 1, request);
                    }
                    wire.send(Http2Wire.DATA, 0, 1, new byte[0]);
                }),
                flood("headers that go on and on (CVE-2024-27316)", (wire, count) -> wire.send(
                        count == 0 ? Http2Wire.HEADERS : Http2Wire.CONTINUATION, 0, 1, count == 0 ? request : some())),
                flood("empty continuations", (wire, count) -> wire.send(
                        count == 0 ? Http2Wire.HEADERS : Http2Wire.CONTINUATION, 0, 1,
                        count == 0 ? request : new byte[0])),
                flood("unknown frames", (wire, count) -> wire.send(0x77, 0, 0, new byte[4])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void aFloodCostsTheConnection(String name, Flood flood) throws Exception {
        try (Http2Wire wire = Http2Wire.to(open.web().port(), trust, WINDOW)) {
            assertThat(sendUntilRefused(wire, flood)).as("frames until the server hung up").isLessThan(PLENTY);
        }
        assertThat(open.browser().get("/healthz").body()).isEqualTo("ok\n");
    }

    @Test
    void moreStreamsThanAllowedAreRefused() throws IOException {
        try (Http2Wire wire = Http2Wire.to(open.web().port(), trust, 0)) {
            for (int i = 0; i < 200; i++) {
                wire.get(2 * i + 1, "/sign-in");
            }
            Optional<Frame> reset = wire.read(Http2Wire.RST_STREAM);
            assertThat(reset).map(Frame::error).contains(REFUSED_STREAM);
        }
    }

    private static int sendUntilRefused(Http2Wire wire, Flood flood) {
        Thread.ofVirtual().start(() -> drain(wire));
        int count = 0;
        try {
            while (count < PLENTY) {
                flood.send(wire, count);
                count++;
            }
        } catch (IOException e) {
            // Hung up.
        }
        return count;
    }

    /** Takes what the server says, lest it stop reading. */
    private static void drain(Http2Wire wire) {
        try {
            while (wire.read().isPresent()) {
                // Nothing of interest.
            }
        } catch (IOException e) {
            // Closed by the test.
        }
    }

    private static Arguments flood(String name, Flood flood) {
        return Arguments.of(name, flood);
    }

    private static byte[] integer(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** A header of a hundred letters, not to be kept in the table of headers. */
    private static byte[] some() {
        byte[] all = Http2Wire.request("/", "x-a", "b".repeat(100));
        return Arrays.copyOfRange(all, Http2Wire.request("/").length, all.length);
    }
}
