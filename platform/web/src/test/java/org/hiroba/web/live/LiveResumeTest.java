package org.hiroba.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hiroba.api.audience.Audience;
import org.hiroba.web.fixture.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class LiveResumeTest {
    private static final Audience KITCHEN = Rooms.room("kitchen");
    private static final int WRITERS = 4;
    private static final int MESSAGES = 400;

    @TempDir
    Path folder;

    @Test
    void aClientThatIsCutOffAgainAndAgainMissesNothingAndSeesNothingTwice() throws Exception {
        try (LiveServer server = new LiveServer(folder, limits(64)); ExecutorService writers = Executors.newCachedThreadPool()) {
            server.person(17);
            server.rooms.add("kitchen", 17);
            List<Future<?>> writing = new ArrayList<>();
            LiveClient client = LiveClient.listening(server, 17);
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer + "-";
                writing.add(writers.submit(() -> write(server, name)));
            }
            List<Long> seen = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            while (texts.size() < WRITERS * MESSAGES) {
                hearSome(client, seen, texts);
                client.abort();
                client = new LiveClient(server.uri(17));
                client.send("{\"op\":\"start\",\"after\":\"" + lastOf(seen) + "\"}");
            }
            client.close();
            for (Future<?> done : writing) {
                done.get();
            }
            assertThat(seen).isSorted().doesNotHaveDuplicates();
            assertThat(texts).doesNotHaveDuplicates().hasSize(WRITERS * MESSAGES);
        }
    }

    private static void write(LiveServer server, String name) {
        for (int i = 0; i < MESSAGES; i++) {
            server.say(17, KITCHEN, name + i);
        }
    }

    /** Hears between one and a hundred events, or until the ring, which is small, has left it behind. */
    private static void hearSome(LiveClient client, List<Long> seen, List<String> texts) {
        int count = Math.min(1 + texts.size() * 37 % 100, WRITERS * MESSAGES - texts.size());
        for (int i = 0; i < count; i++) {
            JsonNode said = client.next("talk.said", "resume");
            if (said.path("type").stringValue().equals("resume")) {
                assertThat(Long.parseLong(said.path("after").stringValue())).isGreaterThanOrEqualTo(lastOf(seen));
                return;
            }
            seen.add(Long.parseLong(said.path("sequence").stringValue()));
            texts.add(said.path("data").path("text").stringValue());
        }
    }

    private static long lastOf(List<Long> seen) {
        return seen.isEmpty() ? 0 : seen.getLast();
    }

    @Test
    void whoDoesNotReadIsToldToResumeAndHurtsNobody() throws Exception {
        try (LiveServer server = new LiveServer(folder, limits(256))) {
            server.person(17);
            server.person(18);
            server.rooms.add("kitchen", 17, 18);
            LiveClient slow = LiveClient.listening(server, 17);
            LiveClient quick = LiveClient.listening(server, 18);
            slow.stopReading();
            String words = "x".repeat(1800);
            int count = 0;
            // Loopback buffers hold some megabytes before the server notices.
            while (count < 8000) {
                server.say(18, KITCHEN, words + count++);
                if (count % 100 == 0) {
                    // In step with the quick one, however slow the machine is.
                    assertThat(quick.textsUpTo(words + (count - 1))).hasSize(100);
                }
            }
            slow.readOn();
            long after = Long.parseLong(slow.next("resume").path("after").stringValue());
            assertThat(slow.closeCode()).isEqualTo(LiveConnection.TOO_SLOW);
            assertThat(after).isPositive().isLessThan(server.database.journal().position());
            try (LiveClient back = new LiveClient(server.uri(17))) {
                back.send("{\"op\":\"start\",\"after\":\"" + after + "\"}");
                back.nextSaid(words + (count - 1));
            }
        }
    }

    private static LiveLimits limits(int slots) {
        return new LiveLimits(
                slots, 1 << 20, 100_000, 8 * 1024, 32, 3, 2, 5,
                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMillis(500), 2);
    }
}
