package org.hiroba.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.core.audience.AdministratorsAudience;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.web.fixture.RoomTalk;
import org.hiroba.web.fixture.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What one hears without belonging to it: missed and told again, and only as long as one may see it. */
@Timeout(60)
class LiveWatchTest {
    private static final Audience OPEN = Rooms.room("open");
    private static final String WATCH_OPEN = "{\"op\":\"watch\",\"audience\":\"room:open\"}";
    private static final long HANAKO = 17;
    private static final long JIRO = 19;

    private static LiveServer server;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        server = new LiveServer(folder, new LiveLimits(
                1024, 1 << 20, 300, 8 * 1024, 32, 3, 2, 5,
                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMillis(500), 2));
        server.contributions.register("hiroba", new AdministratorsAudience(server.people, new MessageCatalog()));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void reset() throws Exception {
        server.reset();
        server.person(HANAKO);
        server.person(JIRO);
        server.rooms.add("open", HANAKO);
        server.rooms.add("all", HANAKO, JIRO);
    }

    @Test
    void aGuestWhoComesBackIsToldWhatWasMissed() throws Exception {
        long after;
        try (LiveClient jiro = listening(JIRO)) {
            jiro.send(WATCH_OPEN).next("watching");
            server.say(HANAKO, OPEN, "seen");
            after = Long.parseLong(jiro.nextSaid("seen").path("sequence").stringValue());
        }
        try (LiveClient hanako = listening(HANAKO)) {
            server.say(HANAKO, OPEN, "missed");
            server.say(HANAKO, OPEN, "missed, too");
            hanako.nextSaid("missed, too");
        }

        assertMissed(after);
        server.restart();
        assertMissed(after);
    }

    private static void assertMissed(long after) {
        try (LiveClient jiro = new LiveClient(server.uri(JIRO))) {
            jiro.send("{\"op\":\"start\",\"after\":\"" + after + "\",\"watch\":[\"room:open\"]}").next("ready");
            assertThat(jiro.next("talk.said").path("data").path("text").stringValue()).isEqualTo("missed");
            assertThat(jiro.textsUpTo("missed, too")).containsExactly("missed, too");
        }
    }

    @Test
    void whoBeginsAnewWithAWatchHearsNothingOfBefore() {
        try (LiveClient hanako = listening(HANAKO)) {
            server.say(HANAKO, OPEN, "before");
            hanako.nextSaid("before");
        }
        try (LiveClient jiro = new LiveClient(server.uri(JIRO))) {
            jiro.send("{\"op\":\"start\",\"watch\":[\"room:open\"]}").next("ready");
            server.say(HANAKO, OPEN, "now");
            assertThat(jiro.textsUpTo("now")).containsExactly("now");
        }
    }

    @Test
    void whatIsWatchedAlreadyCountsOnce() {
        try (LiveClient jiro = listening(JIRO)) {
            jiro.send(WATCH_OPEN).next("watching");
            jiro.send("{\"op\":\"watch\",\"audience\":\"room:open2\"}").next("watching");
            assertThat(jiro.send(WATCH_OPEN).next("watching", "error").path("type").stringValue()).isEqualTo("watching");
        }
    }

    @Test
    void whoIsNoLongerAnAdministratorHearsNoMoreOfTheirNotices() {
        server.people.changeRole(JIRO, Role.ADMINISTRATOR);
        try (LiveClient jiro = listening(JIRO)) {
            jiro.send("{\"op\":\"watch\",\"audience\":\"administrators:\"}").next("watching");
            jiro.send(WATCH_OPEN).next("watching");
            tellAdministrators("for you");
            jiro.nextSaid("for you");

            server.changePerson(HANAKO, () -> {});
            server.changePerson(JIRO, () -> server.people.changeRole(JIRO, Role.MEMBER));
            tellAdministrators("not for you");

            JsonNode left = jiro.next("left");
            assertThat(left.path("audience").stringValue()).isEqualTo("administrators:");
            server.say(HANAKO, OPEN, "still for you");
            assertThat(jiro.textsUpTo("still for you")).containsExactly("still for you");
        }
    }

    @Test
    void whoStaysAnAdministratorGoesOnHearing() {
        server.people.changeRole(JIRO, Role.ADMINISTRATOR);
        try (LiveClient jiro = listening(JIRO)) {
            jiro.send("{\"op\":\"watch\",\"audience\":\"administrators:\"}").next("watching");

            server.changePerson(JIRO, () -> {});
            tellAdministrators("for you");

            jiro.nextSaid("for you");
        }
    }

    private static LiveClient listening(long person) {
        return LiveClient.listening(server, person);
    }

    private static void tellAdministrators(String text) {
        server.append(DomainEvent.of(RoomTalk.SAID, AdministratorsAudience.ALL, new PersonId(HANAKO))
                .with(Map.of("text", text)));
    }
}
