package org.hiroba.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class LiveHostileTest {
    private static LiveServer server;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        server = new LiveServer(folder, new LiveLimits(
                64, 1 << 20, 300, 8 * 1024, 32, 3, 2, 5,
                Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofMillis(50), 2));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void reset() throws Exception {
        server.reset();
        server.person(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "[]", "7", "null", "\"start\"", "{}", "{\"op\":7}", "{\"op\":\"dance\"}",
        "{\"op\":\"start\",\"after\":\"soon\"}", "{\"op\":\"start\",\"colour\":1}", "{\"op\":\"watch\"}",
        "{\"op\":\"watch\",\"audience\":\"\"}", "{\"op\":\"call\"}", "{\"op\":\"start\",\"op\":\"start\"}"
    })
    void whatMakesNoSenseIsAnsweredAndTheConnectionStays(String line) {
        try (LiveClient client = new LiveClient(server.uri(17))) {
            JsonNode error = client.send(line).next("error");
            assertThat(error.path("code").stringValue()).isEqualTo("INVALID");
            assertThat(error.path("message").stringValue()).doesNotStartWith("[").isNotBlank();
            client.send("{\"op\":\"start\"}").next("ready");
        }
    }

    @Test
    void whoKeepsTalkingNonsenseIsCutOff() {
        try (LiveClient client = new LiveClient(server.uri(17))) {
            client.send("{\n{\n{\n{\n{");
            assertThat(client.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void bytesAreNotTaken() {
        try (LiveClient client = new LiveClient(server.uri(17))) {
            client.sendBytes(new byte[] {1, 2, 3});
            assertThat(client.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void aMessageBeyondTheLimitIsNotTaken() {
        try (LiveClient client = new LiveClient(server.uri(17))) {
            client.sendPart("x".repeat(5000)).join();
            client.sendPart("x".repeat(5000));
            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aFrameBeyondTheLimitIsNotTaken() {
        try (LiveClient client = new LiveClient(server.uri(17))) {
            client.sendPart("x".repeat(100_000));
            // The server closes while the rest is still on its way, so TCP may reset before the reason is read.
            assertThat(client.closeCode()).isIn(1009, LiveClient.RESET);
        }
    }

    @Test
    void nothingIsDoneBeforeTheStart() {
        try (LiveClient client = new LiveClient(server.uri(17))) {
            client.send("{\"op\":\"watch\",\"audience\":\"room:open\"}");
            assertThat(client.next("error").path("code").stringValue()).isEqualTo("CONFLICT");
            client.send("{\"op\":\"call\",\"id\":\"1\",\"type\":\"talk.say\",\"data\":{}}");
            assertThat(client.next("error").path("code").stringValue()).isEqualTo("CONFLICT");
        }
    }

    @Test
    void nobodyStartsTwice() {
        try (LiveClient client = LiveClient.listening(server, 17)) {
            assertThat(client.send("{\"op\":\"start\"}").next("error").path("code").stringValue())
                    .isEqualTo("CONFLICT");
        }
    }

    @Test
    void aCallThatNobodyAnswersOrThatIsOfTheWrongFormIsRefused() {
        try (LiveClient client = LiveClient.listening(server, 17)) {
            client.send("{\"op\":\"call\",\"id\":\"1\",\"type\":\"talk.sing\",\"data\":{}}");
            assertThat(client.next("error").path("code").stringValue()).isEqualTo("NOT_FOUND");
            client.send("{\"op\":\"call\",\"id\":\"2\",\"type\":\"talk.say\",\"data\":{\"room\":\"room:x\"}}");
            JsonNode error = client.next("error");
            assertThat(error.path("id").stringValue()).isEqualTo("2");
            assertThat(error.path("message").stringValue()).contains("text");
        }
    }

    @Test
    void aThousandCallsAtOnceAreReadNoFasterThanTheyAreAnswered() {
        try (LiveClient client = LiveClient.listening(server, 17)) {
            for (int i = 0; i < 1000; i++) {
                client.send("{\"op\":\"call\",\"id\":\"c" + i + "\",\"type\":\"talk.sing\"}");
            }
            for (int i = 0; i < 1000; i++) {
                assertThat(client.next("error").path("id").stringValue()).isEqualTo("c" + i);
            }
        }
    }
}
