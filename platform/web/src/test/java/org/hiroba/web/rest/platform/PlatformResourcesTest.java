package org.hiroba.web.rest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.BadgeSource;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.feed.Feed;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.registry.Registration;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.fixture.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlatformResourcesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Audience KITCHEN = Rooms.room("kitchen");
    private static final Notes NOTES = new Notes();

    private static OpenWeb web;
    private static Client hanako;
    private static Client taro;
    private static Client jiro;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        web = OpenWeb.at(data);
        web.found();
        Caller console = web.platform().identity().callers().console();
        hanako = client(console, console.person());
        taro = client(console, invited(console, "taro", "鈴木 太郎", "すずき たろう"));
        jiro = client(console, invited(console, "jiro", "高橋 次郎", "たかはし じろう"));
        Rooms rooms = new Rooms();
        rooms.add("kitchen", hanako.id().value(), taro.id().value());
        web.platform().contributions().register("notes", rooms);
        web.platform().contributions().register("notes", NOTES);
    }

    private static PersonId invited(Caller console, String login, String name, String reading) {
        var accounts = web.platform().identity().accounts();
        Person person = accounts.create(
                console, new NewPerson(login, name, reading, "本社", Role.MEMBER, Language.JA));
        String secret = accounts.invite(console, person.id());
        web.platform()
                .identity()
                .invitations()
                .redeem(secret, OpenWeb.PASSWORD, new ClientInfo("127.0.0.1", ""));
        return person.id();
    }

    private static Client client(Caller console, PersonId person) {
        String token = web.platform().identity().accessTokens().create(console, person, "test", Optional.empty());
        return new Client(web.browser(), person, token);
    }

    @AfterAll
    static void close() {
        web.close();
    }

    @Test
    void oneLearnsWhoOneIs() {
        JsonNode me = taro.get("/me", 200);
        assertThat(me.path("person").path("name").stringValue()).isEqualTo("鈴木 太郎");
        assertThat(me.path("person").path("id").stringValue()).isEqualTo(taro.id().toString());
    }

    @Test
    void oneChangesOneself() {
        JsonNode changed = jiro.put("/me", """
                {"name":"高橋 次郎","reading":"たかはし じろう","affiliation":"北店","language":"JA",
                 "hobbies":"釣り","birthday":"--05-12","birthdayShown":false,"about":""}""", 200);
        assertThat(changed.path("birthday").stringValue()).isEqualTo("--05-12");
        JsonNode seen = taro.get("/people/" + jiro.id(), 200);
        assertThat(seen.path("hobbies").stringValue()).isEqualTo("釣り");
        assertThat(seen.has("birthday")).isFalse();
    }

    @Test
    void theDirectoryIsPagedInTheOrderOfReadings() {
        JsonNode first = taro.get("/people?limit=2", 200);
        String next = first.path("next").stringValue();
        JsonNode second = taro.get("/people?limit=2&cursor=" + next, 200);
        assertThat(first.path("items").findValuesAsString("login")).containsExactly("hanako", "taro");
        assertThat(second.path("items").findValuesAsString("login")).containsExactly("jiro");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void peopleAreFoundByReading() {
        assertThat(taro.get("/people?search=%E3%81%99%E3%81%9A%E3%81%8D", 200).path("items").findValuesAsString("login"))
                .containsExactly("taro");
    }

    @Test
    void aPersonIsFoundByLogin() {
        assertThat(taro.get("/people?login=JIRO", 200).path("items").findValuesAsString("name"))
                .containsExactly("高橋 次郎");
        assertThat(taro.get("/people?login=nobody", 200).path("items").size()).isZero();
    }

    @Test
    void membersDoNotAdminister() {
        String person = "{\"login\":\"x\",\"name\":\"x\",\"reading\":\"x\",\"affiliation\":\"x\",\"language\":\"JA\"}";
        taro.post("/people", person, 403);
        taro.put("/people/" + jiro.id() + "/disabled", "", 403);
        taro.put("/people/" + taro.id() + "/role", "{\"role\":\"ADMINISTRATOR\"}", 403);
        taro.post("/people/" + jiro.id() + "/invitation", "", 403);
        taro.post("/people/" + jiro.id() + "/hand-over", "{\"to\":\"" + taro.id() + "\"}", 403);
        taro.put("/company", "{\"name\":\"x\",\"language\":\"EN\"}", 403);
        taro.post("/company/purposes", "{\"text\":\"x\",\"measure\":\"y\"}", 403);
    }

    @Test
    void anAdministratorMakesAndInvitesAPerson() {
        JsonNode created = hanako.post("/people", """
                {"login":"saburo","name":"田中 三郎","reading":"たなか さぶろう","affiliation":"南店","language":"JA"}""", 200);
        String id = created.path("person").path("id").stringValue();
        assertThat(created.path("person").path("status").stringValue()).isEqualTo("INVITED");
        assertThat(hanako.post("/people/" + id + "/invitation", "", 200).path("path").stringValue())
                .startsWith("/invitation/");
    }

    @Test
    void anAudienceIsShownToThoseWhoMaySeeIt() {
        assertThat(taro.get("/audiences/room:kitchen", 200).path("title").stringValue()).isEqualTo("kitchen");
        assertThat(taro.get("/audiences/room:kitchen/members", 200).size()).isEqualTo(2);
        jiro.get("/audiences/room:kitchen", 404);
        jiro.get("/audiences/room:kitchen/members", 404);
        jiro.get("/audiences/room:kitchen/read-marks/notes", 404);
        jiro.put("/audiences/room:kitchen/read-marks/notes", "{\"position\":\"5\"}", 404);
    }

    @Test
    void aReadMarkMovesForwardOnly() {
        assertThat(taro.put("/audiences/room:kitchen/read-marks/notes", "{\"position\":\"7\"}", 200)
                        .path("position")
                        .stringValue())
                .isEqualTo("7");
        taro.put("/audiences/room:kitchen/read-marks/notes", "{\"position\":\"3\"}", 200);
        assertThat(taro.get("/audiences/room:kitchen/read-marks/notes", 200).path("position").stringValue())
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "Notes", "%E6%8A%95%E7%A8%BF", "a%20b", ".", "-a"
    })
    void aReadMarkOfAStreamThatCannotBeIsRefusedInWords(String stream) {
        String path = "/audiences/room:kitchen/read-marks/" + stream;

        assertThat(taro.get(path, 400).path("detail").stringValue()).contains("40");
        assertThat(taro.put(path, "{\"position\":\"7\"}", 400).path("detail").stringValue()).contains("40");
    }

    @Test
    void contentIsReactedToMarkedAndRecalled() {
        String note = "/content/note:" + NOTES.add(taro.id(), "今日の献立");
        hanako.put(note + "/reactions/%F0%9F%91%8D", "", 204);
        JsonNode seen = taro.get(note, 200);
        assertThat(seen.path("text").stringValue()).isEqualTo("今日の献立");
        assertThat(seen.path("reactions").path(0).path("count").intValue()).isEqualTo(1);
        assertThat(taro.get(note + "/reactions/%F0%9F%91%8D", 200).path(0).path("id").stringValue())
                .isEqualTo(hanako.id().toString());
        taro.put(note + "/bookmark", "", 204);
        assertThat(taro.get("/me/bookmarks", 200).findValuesAsString("text")).contains("今日の献立");
        taro.delete(note, 204);
        assertThat(taro.get(note, 200).path("recalled").booleanValue()).isTrue();
        taro.delete(note, 410);
    }

    @Test
    void contentOfOthersIsNeitherSeenNorTouched() {
        String note = "/content/note:" + NOTES.add(taro.id(), "secret");
        jiro.get(note, 404);
        jiro.delete(note, 404);
        jiro.put(note + "/reactions/%F0%9F%91%8D", "", 404);
        jiro.put(note + "/bookmark", "", 404);
        jiro.get(note + "/revisions", 404);
        jiro.get(note + "/reactions/%F0%9F%91%8D", 404);
    }

    @Test
    void oneIsToldOfWhatConcernsOneAndNobodyElseIs() {
        ContentRef note = new ContentRef("note", NOTES.add(hanako.id(), "@taro 見てください"));
        web.platform()
                .content()
                .notifications()
                .tell(taro.id(), new NewNotification("notification.mentioned", note, hanako.id(), note.toString()));

        JsonNode told = taro.get("/me/notifications?limit=1", 200).path("items").path(0);
        assertThat(told.path("reason").stringValue()).contains("名前を呼びました");
        assertThat(told.path("about").path("text").stringValue()).isEqualTo("@taro 見てください");
        jiro.post("/me/notifications/read", "{\"ids\":[\"" + told.path("id").stringValue() + "\"]}", 204);
        assertThat(taro.get("/me/notifications/unread", 200).path("unread").intValue()).isPositive();
        taro.post("/me/notifications/read", "{\"ids\":[\"" + told.path("id").stringValue() + "\"]}", 204);
        taro.put("/me/notifications/read", "", 204);
        assertThat(taro.get("/me/notifications/unread", 200).path("unread").intValue()).isZero();
        assertThat(jiro.get("/me/notifications", 200).path("items").size()).isZero();
    }

    @Test
    void badgesAreShownToThoseWhoSeeTheContent() {
        Registration badge = web.platform().contributions().register("notes", (BadgeSource) (viewer, language, refs) ->
                Map.of(refs.iterator().next(), List.of(new Badge("tasks", Badge.Tone.WELL, "" + language, "x/1"))));
        String note = "/content/note:" + NOTES.add(taro.id(), "献立") + "/badges";
        try {
            assertThat(taro.get(note, 200).path(0).path("text").stringValue()).isEqualTo("JA");
            jiro.get(note, 404);
        } finally {
            badge.remove();
        }
    }

    @Test
    void aFeedIsFetchedByItsSecretAloneUntilItIsClosed() throws Exception {
        Registration feed = web.platform().contributions().register("notes", new NotesFeed());
        try {
            taro.post("/me/feeds/other.txt", "", 404);
            String path = taro.post("/me/feeds/notes.txt", "", 200).path("path").stringValue();
            HttpResponse<String> got = web.browser().get(path);
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.body()).isEqualTo("of " + taro.id());
            assertThat(got.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(web.browser().get(path.replaceFirst("/feeds/.", "/feeds/-")).statusCode()).isEqualTo(404);
            assertThat(web.browser().get("/feeds/").statusCode()).isEqualTo(404);
            jiro.delete("/me/feeds/notes.txt", 204);
            assertThat(web.browser().get(path).statusCode()).isEqualTo(200);
            taro.delete("/me/feeds/notes.txt", 204);
            assertThat(web.browser().get(path).statusCode()).isEqualTo(404);
        } finally {
            feed.remove();
        }
    }

    private static final class NotesFeed implements Feed {
        @Override
        public String name() {
            return "notes.txt";
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public byte[] write(Caller reader) {
            return ("of " + reader.person()).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void anImageIsUploadedAndSeenByItsUploaderAlone() throws Exception {
        JsonNode image = taro.upload("/images?description=%E6%B5%B7", picture(), 200);
        assertThat(image.path("width").intValue()).isEqualTo(40);
        String path = image.path("path").stringValue();
        HttpResponse<byte[]> shown = taro.fetch(path);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(header(shown, "Content-Disposition")).startsWith("inline");
        assertThat(header(shown, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(taro.fetch(path, "If-None-Match", header(shown, "ETag")).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> part = taro.fetch(path, "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(taro.fetch(path, "Range", "bytes=9999999-").statusCode()).isEqualTo(416);
        assertThat(taro.fetch(path + "/thumbnail").statusCode()).isEqualTo(200);
        assertThat(jiro.fetch(path).statusCode()).isEqualTo(404);
        assertThat(jiro.fetch(path + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(taro.fetch("/media/../media/x").statusCode()).isIn(400, 404);
        taro.put("/images/" + image.path("id").stringValue() + "/published", "", 204);
        assertThat(jiro.fetch(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aRecalledPictureIsGoneForThoseWhoSawItAndUnknownToOthers() throws Exception {
        JsonNode image = taro.upload("/images", picture(), 200);
        String path = image.path("path").stringValue();
        ContentRef note = new ContentRef("note", NOTES.add(taro.id(), "写真"));
        web.platform()
                .content()
                .images()
                .attach(
                        new Caller(taro.id(), Role.MEMBER, Door.API),
                        List.of(new ImageId(Long.parseLong(image.path("id").stringValue()))),
                        note,
                        KITCHEN);
        assertThat(hanako.fetch(path).statusCode()).isEqualTo(200);

        taro.delete("/content/" + note, 204);

        for (Client one : List.of(taro, hanako)) {
            assertThat(one.fetch(path).statusCode()).isEqualTo(410);
            assertThat(one.fetch(path + "/thumbnail").statusCode()).isEqualTo(410);
        }
        assertThat(jiro.fetch(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoImageIsRefused() throws Exception {
        assertThat(taro.upload("/images", "GIF? no".getBytes(StandardCharsets.UTF_8), 400)
                        .path("code")
                        .stringValue())
                .isEqualTo("INVALID");
    }

    @Test
    void aTokenIsListedAndRevoked() {
        JsonNode tokens = jiro.get("/me/tokens", 200);
        String id = tokens.path(0).path("id").stringValue();
        taro.delete("/me/tokens/" + id, 404);
        assertThat(jiro.get("/me/tokens", 200).size()).isEqualTo(tokens.size());
    }

    @Test
    void theCompanyTellsItsPurpose() {
        assertThat(jiro.get("/company", 200).path("purpose").path("text").stringValue()).isEqualTo("店をこえて助け合う");
    }

    @Test
    void theDocumentDescribesEveryResource() throws IOException {
        JsonNode document = taro.get("/openapi.json", 200);
        Files.writeString(Path.of("target", "openapi.json"), document.toString());
        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/me", "/people", "/people/{person}", "/content/{ref}/reactions/{emoji}", "/images", "/openapi.json",
                        "/audiences/{audience}/read-marks/{stream}", "/me/tokens/{token}", "/company");
        JsonNode input = document.path("components").path("schemas").path("MeInput");
        assertThat(input.path("required").valueStream().map(JsonNode::stringValue))
                .contains("name", "reading", "affiliation")
                .doesNotContain("photo", "birthday");
        assertThat(input.path("properties").path("photo").path("type").stringValue()).isEqualTo("string");
        assertReferencesExist(document, document);
        assertThat(document.path("x-hiroba-live").path("events").valueStream().map(JsonNode::stringValue))
                .contains("content.recalled");
    }

    private static void assertReferencesExist(JsonNode document, JsonNode node) {
        node.findValuesAsString("$ref").forEach(reference -> assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Notes in the kitchen. */
    private static final class Notes implements ContentKind {
        private final Map<Long, Content> notes = new ConcurrentHashMap<>();

        long add(PersonId author, String text) {
            long id = notes.size() + 1L;
            put(id, author, text, false);
            return id;
        }

        private void put(long id, PersonId author, String text, boolean recalled) {
            ContentRef ref = new ContentRef("note", id);
            notes.put(id, new Content(ref, KITCHEN, author, web.clock().instant(), text, "rooms/kitchen", recalled));
        }

        @Override
        public String kind() {
            return "note";
        }

        @Override
        public Map<Long, Content> findAll(Collection<Long> ids) {
            return ids.stream().filter(notes::containsKey).collect(Collectors.toMap(id -> id, notes::get));
        }

        @Override
        public void erase(long id) {
            put(id, notes.get(id).author(), "", true);
        }
    }

    private record Client(Browser browser, PersonId id, String token) {
        JsonNode get(String path, int status) {
            return send(path, status, request -> request.GET());
        }

        JsonNode delete(String path, int status) {
            return send(path, status, HttpRequest.Builder::DELETE);
        }

        JsonNode put(String path, String json, int status) {
            return send(path, status, request -> request.PUT(BodyPublishers.ofString(json)));
        }

        JsonNode post(String path, String json, int status) {
            return send(path, status, request -> request.POST(BodyPublishers.ofString(json)));
        }

        JsonNode upload(String path, byte[] bytes, int status) {
            return send(path, status, request ->
                    request.setHeader("Content-Type", "image/png").POST(BodyPublishers.ofByteArray(bytes)));
        }

        HttpResponse<byte[]> fetch(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = authorized(path);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return browser.client().send(request.GET().build(), BodyHandlers.ofByteArray());
        }

        private JsonNode send(
                String path, int status, UnaryOperator<HttpRequest.Builder> how) {
            HttpRequest.Builder request = authorized("/api/v1" + path).header("Content-Type", "application/json");
            HttpResponse<String> answer = browser.client()
                    .sendAsync(how.apply(request).build(), BodyHandlers.ofString())
                    .join();
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        }

        private HttpRequest.Builder authorized(String path) {
            return browser.request(path).header("Authorization", "Bearer " + token);
        }
    }
}
