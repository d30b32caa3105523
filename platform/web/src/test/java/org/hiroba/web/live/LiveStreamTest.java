package org.hiroba.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.registry.Registration;
import org.hiroba.web.fixture.RoomTalk;
import org.hiroba.web.fixture.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class LiveStreamTest {
    private static final Audience KITCHEN = Rooms.room("kitchen");
    private static final long HANAKO = 17;
    private static final long TARO = 18;
    private static final long JIRO = 19;

    private static LiveServer server;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        server = new LiveServer(folder, limits());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void reset() throws Exception {
        server.reset();
        server.person(HANAKO);
        server.person(TARO);
        server.person(JIRO);
        server.rooms.add("kitchen", HANAKO, TARO);
        server.rooms.add("all", HANAKO, TARO, JIRO);
    }

    private static LiveLimits limits() {
        return new LiveLimits(
                256, 1 << 20, 300, 8 * 1024, 32, 3, 2, 5,
                Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofMillis(50), 2);
    }

    @Test
    void anEventReachesEveryMemberAndNobodyElse() {
        try (LiveClient hanako = listen(HANAKO); LiveClient taro = listen(TARO); LiveClient jiro = listen(JIRO)) {
            server.say(HANAKO, KITCHEN, "おはよう");
            JsonNode said = taro.next("talk.said");
            assertThat(said.path("audience").stringValue()).isEqualTo("room:kitchen");
            assertThat(said.path("actor").stringValue()).isEqualTo("17");
            assertThat(said.path("data").path("text").stringValue()).isEqualTo("おはよう");
            assertThat(said.path("sequence").isString()).isTrue();
            hanako.nextSaid("おはよう");
            assertNothingBefore(jiro);
        }
    }

    @Test
    void aCallIsAnsweredAndHeard() {
        try (LiveClient hanako = listen(HANAKO); LiveClient taro = listen(TARO)) {
            hanako.send(say("1", "おはよう"));
            assertThat(hanako.next("answer").path("id").stringValue()).isEqualTo("1");
            taro.nextSaid("おはよう");
        }
    }

    @Test
    void whoMayNotWriteIsRefusedInTheOwnLanguage() {
        try (LiveClient jiro = listen(JIRO); LiveClient taro = listen(TARO)) {
            JsonNode error = jiro.send(say("1", "hello")).next("error");
            assertThat(error.path("code").stringValue()).isEqualTo("NOT_FOUND");
            assertThat(error.path("id").stringValue()).isEqualTo("1");
            assertThat(error.path("message").stringValue()).containsPattern("[ぁ-ん]");
            assertNothingBefore(taro);
        }
    }

    @Test
    void callsSentWithoutWaitingKeepTheirOrderAndFailAlone() {
        try (LiveClient hanako = listen(HANAKO); LiveClient taro = listen(TARO)) {
            for (int i = 0; i < 200; i++) {
                hanako.send(say("c" + i, i % 20 == 7 ? "refused late" : i % 50 == 9 ? "broken" : "m" + i));
            }
            for (int i = 0; i < 200; i++) {
                JsonNode answer = i % 20 == 7 || i % 50 == 9 ? hanako.next("error") : hanako.next("answer");
                assertThat(answer.path("id").stringValue()).isEqualTo("c" + i);
            }
            List<String> expected = IntStream.range(0, 200)
                    .filter(i -> i % 20 != 7 && i % 50 != 9)
                    .mapToObj(i -> "m" + i)
                    .toList();
            assertThat(taro.textsUpTo("m199")).isEqualTo(expected);
        }
    }

    @Test
    void whoIsTakenOutHearsNothingFromThenOn() {
        try (LiveClient hanako = listen(HANAKO); LiveClient taro = listen(TARO)) {
            server.say(HANAKO, KITCHEN, "before");
            // Only then: what one was still owed when one was taken out is not told any more.
            taro.nextSaid("before");
            server.changeMembers("kitchen", () -> server.rooms.remove("kitchen", TARO));
            server.say(HANAKO, KITCHEN, "after");
            assertThat(taro.next("left").path("audience").stringValue()).isEqualTo("room:kitchen");
            hanako.nextSaid("after");
            assertNothingBefore(taro);
        }
    }

    @Test
    void whoIsTakenInHearsFromThenOn() {
        try (LiveClient hanako = listen(HANAKO); LiveClient jiro = listen(JIRO)) {
            server.say(HANAKO, KITCHEN, "before");
            hanako.nextSaid("before");
            server.changeMembers("kitchen", () -> server.rooms.add("kitchen", JIRO));
            server.say(HANAKO, KITCHEN, "after");
            assertThat(jiro.next("joined").path("audience").stringValue()).isEqualTo("room:kitchen");
            assertThat(jiro.textsUpTo("after")).containsExactly("after");
        }
    }

    @Test
    void anOpenRoomIsHeardWhileItIsWatched() {
        Audience open = Rooms.room("open");
        server.rooms.add("open", HANAKO);
        try (LiveClient jiro = listen(JIRO); LiveClient hanako = listen(HANAKO)) {
            server.say(HANAKO, open, "too early");
            hanako.nextSaid("too early");
            jiro.send("{\"op\":\"watch\",\"audience\":\"room:open\",\"id\":\"w\"}").next("watching");
            server.say(HANAKO, open, "now");
            assertThat(jiro.textsUpTo("now")).containsExactly("now");
            jiro.send("{\"op\":\"unwatch\",\"audience\":\"room:open\"}").next("unwatched");
            server.say(HANAKO, open, "too late");
            assertNothingBefore(jiro);
        }
    }

    @Test
    void whatOneMayNotSeeCannotBeWatched() {
        try (LiveClient jiro = listen(JIRO)) {
            JsonNode error = jiro.send("{\"op\":\"watch\",\"audience\":\"room:kitchen\",\"id\":\"w\"}").next("error");
            assertThat(error.path("code").stringValue()).isEqualTo("NOT_FOUND");
            assertThat(jiro.send("{\"op\":\"watch\",\"audience\":\"nothing:1\"}").next("error").path("code").stringValue())
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void nobodyWatchesMoreThanTheLimit() {
        try (LiveClient jiro = listen(JIRO)) {
            jiro.send("{\"op\":\"watch\",\"audience\":\"room:open1\"}").next("watching");
            jiro.send("{\"op\":\"watch\",\"audience\":\"room:open2\"}").next("watching");
            assertThat(jiro.send("{\"op\":\"watch\",\"audience\":\"room:open3\"}").next("error").path("code").stringValue())
                    .isEqualTo("TOO_MANY");
        }
    }

    @Test
    void aClientThatComesBackIsToldWhatItMissed() throws Exception {
        long after;
        try (LiveClient taro = listen(TARO)) {
            server.say(HANAKO, KITCHEN, "seen");
            after = sequence(taro.nextSaid("seen"));
        }
        IntStream.range(0, 150).forEach(i -> server.say(HANAKO, KITCHEN, "m" + i));
        assertMissed(after, 150);
        server.restart();
        assertMissed(after, 150);
    }

    private void assertMissed(long after, int count) {
        try (LiveClient taro = new LiveClient(server.uri(TARO))) {
            taro.send("{\"op\":\"start\",\"after\":\"" + after + "\"}");
            assertThat(sequence(taro.next("ready"))).isEqualTo(after);
            List<String> expected = IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
            assertThat(taro.textsUpTo("m" + (count - 1))).isEqualTo(expected);
        }
    }

    @Test
    void whatHappenedWhileAPluginWasAwayIsToldToWhoComesBack() {
        try (LiveClient jiro = listen(JIRO)) {
            long after = server.database.journal().position();
            server.whileTalkIsUntold(() -> {
                server.say(HANAKO, KITCHEN, "unheard");
                jiro.next("at");
            });
            server.say(HANAKO, KITCHEN, "heard");
            try (LiveClient back = new LiveClient(server.uri(TARO))) {
                back.send("{\"op\":\"start\",\"after\":\"" + after + "\"}").next("ready");
                assertThat(back.textsUpTo("heard")).containsExactly("unheard", "heard");
            }
        }
    }

    @Test
    void whoIsTooFarBehindIsSentToTheApi() {
        try (LiveClient taro = listen(TARO)) {
            server.say(HANAKO, KITCHEN, "seen");
            long after = sequence(taro.nextSaid("seen"));
            for (int i = 0; i < 400; i++) {
                server.say(HANAKO, KITCHEN, "m" + i);
                if (i % 20 == 19) {
                    // In step with the writer: this is not about a slow reader.
                    taro.nextSaid("m" + i);
                }
            }
            try (LiveClient back = new LiveClient(server.uri(TARO))) {
                back.send("{\"op\":\"start\",\"after\":\"" + after + "\"}").next("reload");
                back.send("{\"op\":\"start\"}").next("ready");
                back.send(say("1", "later")).nextSaid("later");
            }
        }
    }

    @Test
    void aSequenceThatDoesNotExistYetIsSentToTheApi() {
        try (LiveClient taro = new LiveClient(server.uri(TARO))) {
            taro.send("{\"op\":\"start\",\"after\":\"999999999\"}").next("reload");
        }
    }

    @Test
    void whatWasRecalledIsNotTold() {
        try (LiveClient taro = listen(TARO)) {
            server.say(HANAKO, KITCHEN, "first");
            long after = sequence(taro.nextSaid("first"));
            server.say(HANAKO, KITCHEN, "secret");
            JsonNode secret = taro.nextSaid("secret");
            ContentRef subject = ContentRef.parse(secret.path("subject").stringValue());
            server.append(DomainEvent.about(Contents.RECALLED, KITCHEN, subject, new PersonId(HANAKO)));
            server.say(HANAKO, KITCHEN, "last");
            taro.nextSaid("last");
            try (LiveClient back = new LiveClient(server.uri(TARO))) {
                back.send("{\"op\":\"start\",\"after\":\"" + after + "\"}").next("ready");
                assertThat(back.textsUpTo("last")).containsExactly("last");
            }
        }
    }

    @Test
    void anEventThatAPluginCannotTellSilencesNoOther() {
        try (LiveClient taro = listen(TARO)) {
            server.say(HANAKO, KITCHEN, "one");
            server.say(HANAKO, KITCHEN, "cannot be told");
            server.say(HANAKO, KITCHEN, "two");
            assertThat(taro.textsUpTo("two")).containsExactly("one", "two");
        }
    }

    @Test
    void whoSignsOutIsCutOff() {
        try (LiveClient taro = listen(TARO)) {
            server.signedOut.put(TARO, true);
            assertThat(taro.closeCode()).isEqualTo(LiveConnection.SIGNED_OUT);
        }
    }

    @Test
    void whoIsBarredIsCutOff() {
        try (LiveClient taro = listen(TARO)) {
            server.people.disable(TARO);
            assertThat(taro.closeCode()).isEqualTo(LiveConnection.SIGNED_OUT);
        }
    }

    @Test
    void aQuietClientLearnsHowFarTheStreamHasCome() {
        try (LiveClient jiro = listen(JIRO)) {
            server.say(HANAKO, KITCHEN, "not for you");
            assertThat(sequence(jiro.next("at"))).isEqualTo(server.database.journal().position());
        }
    }

    @Test
    void nobodyComesInWithoutBeingKnown() {
        assertRefused(server.uri(0));
    }

    @Test
    void aForeignPageIsRefusedAndTheOwnLetIn() {
        assertRefused(server.uri(TARO), "Origin", "https://evil.example");
        assertRefused(server.uri(TARO), "Origin", "null");
        URI uri = server.uri(TARO);
        try (LiveClient own = new LiveClient(uri, "Origin", "http://localhost:" + uri.getPort())) {
            own.send("{\"op\":\"start\"}").next("ready");
        }
    }

    @Test
    void nobodyOpensMoreConnectionsThanTheLimit() {
        try (LiveClient one = listen(TARO); LiveClient two = listen(TARO); LiveClient three = listen(TARO)) {
            assertRefused(server.uri(TARO));
            assertThat(List.of(one, two, three)).hasSize(server.liveHub().connections());
        }
    }

    @Test
    void aRoomOfAPluginThatComesLaterIsHeard() {
        Registration gone = server.contributions.register("later", new LaterRooms());
        gone.remove();
        try (LiveClient taro = listen(TARO)) {
            server.contributions.register("later", new LaterRooms());
            server.append(DomainEvent.of(RoomTalk.SAID, new Audience("later", "1"), new PersonId(HANAKO))
                    .with(java.util.Map.of("text", "welcome")));
            taro.nextSaid("welcome");
        }
    }

    private static final class LaterRooms implements org.hiroba.api.audience.AudienceKind {
        @Override
        public String kind() {
            return "later";
        }

        @Override
        public boolean maySee(PersonId person, String id) {
            return true;
        }

        @Override
        public boolean mayWrite(PersonId person, String id) {
            return true;
        }

        @Override
        public List<PersonId> members(String id) {
            return List.of(new PersonId(TARO));
        }

        @Override
        public List<String> audiencesOf(PersonId person) {
            return List.of("1");
        }

        @Override
        public Optional<String> title(PersonId viewer, String id) {
            return Optional.empty();
        }

        @Override
        public String path(String id) {
            return "";
        }
    }

    private LiveClient listen(long person) {
        return LiveClient.listening(server, person);
    }

    /** Proves silence: what everybody hears next is the next that comes. */
    private void assertNothingBefore(LiveClient client) {
        server.say(HANAKO, Rooms.room("all"), "end");
        assertThat(client.textsUpTo("end")).containsExactly("end");
    }

    private static void assertRefused(URI uri, String... headers) {
        assertThatThrownBy(() -> new LiveClient(uri, headers)).isInstanceOf(CompletionException.class);
    }

    private static long sequence(JsonNode line) {
        return Long.parseLong(line.path("sequence").stringValue());
    }

    private static String say(String id, String text) {
        return "{\"op\":\"call\",\"id\":\"" + id + "\",\"type\":\"talk.say\",\"data\":{\"room\":\"room:kitchen\",\"text\":\""
                + text + "\"}}";
    }
}
