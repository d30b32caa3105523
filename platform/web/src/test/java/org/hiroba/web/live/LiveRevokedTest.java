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

/** Nobody speaks by a right that is gone, even where nobody has looked at the connection since: the rounds are an hour apart. */
@Timeout(60)
class LiveRevokedTest {
    private static final String SAY =
            "{\"op\":\"call\",\"id\":\"1\",\"type\":\"talk.say\",\"data\":{\"room\":\"room:kitchen\",\"text\":\"hi\"}}";

    private static LiveServer server;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        server = new LiveServer(folder, new LiveLimits(
                64, 1 << 20, 300, 8 * 1024, 32, 3, 2, 5,
                Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofHours(1), 2));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void reset() throws Exception {
        server.reset();
        server.person(17);
        server.rooms.add("kitchen", 17);
    }

    @Test
    void whoHasTheRightIsHeard() {
        try (LiveClient client = LiveClient.listening(server, 17)) {
            client.send(SAY).next("talk.said");
        }
    }

    @Test
    void whoseSessionOrTokenEndedSaysNothingMore() {
        try (LiveClient client = LiveClient.listening(server, 17)) {
            long before = server.database.journal().position();
            server.signedOut.put(17L, true);
            client.send(SAY);
            assertThat(client.closeCode()).isEqualTo(LiveConnection.SIGNED_OUT);
            assertThat(server.database.journal().position()).isEqualTo(before);
        }
    }

    @Test
    void whoWasBarredSaysNothingMore() {
        try (LiveClient client = LiveClient.listening(server, 17)) {
            long before = server.database.journal().position();
            server.people.disable(17);
            client.send(SAY);
            assertThat(client.closeCode()).isEqualTo(LiveConnection.SIGNED_OUT);
            assertThat(server.database.journal().position()).isEqualTo(before);
        }
    }

    @Test
    void whoLosesTheRightBetweenUpgradeAndStartHearsNothing() {
        try (LiveClient client = new LiveClient(server.uri(17))) {
            server.signedOut.put(17L, true);
            client.send("{\"op\":\"start\"}");
            assertThat(client.closeCode()).isEqualTo(LiveConnection.SIGNED_OUT);
        }
    }
}
