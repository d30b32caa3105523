package org.hiroba.web.rest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.fixture.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hanako and Taro, who are in the kitchen, and Jiro, who is not: each with a token, over HTTP. Begins anew for every class of tests. */
abstract class CompanyOfThree {
    static final JsonMapper JSON = new JsonMapper();
    static final Audience KITCHEN = Rooms.room("kitchen");
    static final Notes NOTES = new Notes();

    static OpenWeb web;
    static Client hanako;
    static Client taro;
    static Client jiro;

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

    /** Notes in the kitchen. */
    static final class Notes implements ContentKind {
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

    record Client(Browser browser, PersonId id, String token) {
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
