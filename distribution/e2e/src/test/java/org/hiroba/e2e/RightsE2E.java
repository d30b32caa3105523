package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.hiroba.e2e.RightsTable.Row;
import org.hiroba.e2e.RightsTable.Who;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is refused what, at the REST API and the live stream of the product with all its plugins: {@code rights.txt}, kept
 * whole by the product's own list of its operations.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsE2E {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Integer, String> CODES = Map.of(
            400, "INVALID", 401, "UNAUTHENTICATED", 403, "FORBIDDEN", 404, "NOT_FOUND", 409, "CONFLICT", 410, "GONE");

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany(Map.of("chat.message.burst", "1000000"));

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    private static final List<Row> TABLE = RightsTable.read();

    private static RightsWorld world;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void build() throws IOException {
        world = new RightsWorld(hiroba);
    }

    @Test
    @Order(1)
    void everyOperationOfTheProductHasARow() throws IOException {
        JsonNode description = world.client(Who.OUTSIDER).get("/openapi.json");
        Set<String> there = new TreeSet<>();
        description.path("paths").propertyStream().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> there.add(Row.operation(method.toUpperCase(Locale.ROOT), path.getKey()))));
        description.path("x-hiroba-live").path("calls").forEach(call -> there.add("CALL " + call.asString()));
        there.add("WATCH {}");

        Set<String> rows = new TreeSet<>(TABLE.stream().map(Row::operation).toList());
        assertThat(rows).as("operations with a row that the product does not have").isSubsetOf(there);
        there.removeAll(rows);
        assertThat(there).as("operations without a row in rights.txt").isEmpty();
    }

    @Test
    @Order(2)
    void whoeverIsNotInIsToldNothing() throws IOException {
        for (Row row : TABLE) {
            for (Map.Entry<String, ApiClient> one : world.shutOut().entrySet()) {
                if (!row.isLive()) {
                    HttpResponse<String> answer = world.ask(one.getValue(), row.verb(), row.target(), row.body());
                    judge(row + " by " + one.getKey(), "401", answer, false);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(3)
    void theWrongPersonIsRefusedAndHasChangedNothing() throws Exception {
        List<String> before = world.state();
        try (Live live = new Live()) {
            for (Row row : TABLE) {
                for (Who who : Who.values()) {
                    if (row.refuses(who)) {
                        ask(live, row, who);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(world.state()).isEqualTo(before);
    }

    /** Any address in any place of any operation, and what no address looks like. */
    @Test
    @Order(4)
    void guessingAddressesGivesNothingAway() throws IOException {
        List<String> before = world.closedState();
        List<String> guesses = new ArrayList<>(world.addresses());
        guesses.addAll(List.of(
                "0", "-1", "9223372036854775807", "99999999999999999999", "1e3", "%00", "..%2f..", "'%20OR%201=1--",
                "group:0", "person:-1", "company:", ":", "%E2%80%AE", "x".repeat(300)));
        Set<String> asked = new HashSet<>();
        for (Row row : TABLE) {
            if (row.isLive() || !row.target().contains("{") || !asked.add(row.operation())) {
                continue;
            }
            boolean reads = row.verb().equals("GET");
            for (String guess : guesses) {
                String target = row.target().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(guess));
                for (Who who : reads ? List.of(Who.OUTSIDER, Who.REMOVED, Who.ADMINISTRATOR) : List.of(Who.OUTSIDER)) {
                    guess(row, target, who);
                }
            }
        }
        world.ask(Who.OUTSIDER, "DELETE", "/groups/{open}/members/me", "");
        assertThat(wrong).isEmpty();
        assertThat(world.closedState()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void whoIsTakenOutHearsNothingMore() throws Exception {
        world.ask(Who.OWNER, "POST", "/groups/{closed}/members", "{\"people\":[\"{removed}\"]}");
        world.ask(Who.OWNER, "POST", "/conversations/{chat}/members", "{\"people\":[\"{removed}\"]}");
        try (LiveClient listener = new LiveClient(hiroba, world.token(Who.REMOVED))) {
            world.ask(Who.OWNER, "POST", "/groups/{closed}/posts", "{\"text\":\"{secret}\"}");
            world.ask(Who.OWNER, "POST", "/conversations/{chat}/messages", "{\"text\":\"{secret}\"}");
            listener.await(line -> line.path("audience").asString("").equals(world.value("closedAudience")));
            listener.await(line -> line.path("data").toString().contains(world.value("secret")));

            world.ask(Who.OWNER, "DELETE", "/groups/{closed}/members/{removed}", "");
            listener.await(left("closedAudience"));
            world.ask(Who.REMOVED, "DELETE", "/conversations/{chat}/members/me", "");
            listener.await(left("chatAudience"));
            world.ask(Who.OWNER, "POST", "/groups/{closed}/posts", "{\"text\":\"{secret}\"}");
            world.ask(Who.OWNER, "POST", "/conversations/{chat}/messages", "{\"text\":\"{secret}\"}");
            world.ask(Who.OWNER, "PUT", "/content/{messageRef}/reactions/{thumb}", "");
            // In the stream's order: what was to be heard has been heard when one's own mark has moved.
            world.ask(Who.REMOVED, "PUT", "/audiences/{openAudience}/read-marks/{stream}", "{\"position\":\"7\"}");
            List<String> heard = new ArrayList<>();
            listener.await(line -> {
                heard.add(line.toString());
                return line.path("type").asString().equals("read-mark.moved");
            });
            assertThat(heard).noneMatch(line -> line.contains(world.value("secret"))
                    || line.contains(world.value("closedAudience"))
                    || line.contains(world.value("chatAudience")));
        }
    }

    @Test
    @Order(6)
    void imagesAreForThoseWhoSeeWhereTheyAre() throws IOException {
        for (String picture : List.of("/media/{image}", "/media/{image}/thumbnail")) {
            for (Who who : Who.values()) {
                assertThat(fetch(world.client(who), picture)).as(picture + " by " + who).isEqualTo(who.isInside() ? 200 : 404);
            }
            for (ApiClient one : world.shutOut().values()) {
                assertThat(fetch(one, picture)).as(picture).isEqualTo(401);
            }
        }
        for (Who who : Who.values()) {
            assertThat(fetch(world.client(who), "/media/{ownerUpload}")).isEqualTo(who == Who.OWNER ? 200 : 404);
        }
        // What belongs to somebody else, or hangs elsewhere, cannot be hung up again where one may look.
        for (String image : List.of("{image}", "{ownerUpload}")) {
            String body = "{\"text\":\"見て\",\"images\":[\"" + image + "\"]}";
            assertThat(world.ask(Who.MEMBER, "POST", "/groups/{open}/posts", body).statusCode()).isEqualTo(400);
            assertThat(world.ask(Who.MEMBER, "POST", "/posts/{openPost}/comments", body).statusCode()).isEqualTo(400);
            assertThat(world.ask(Who.MEMBER, "POST", "/conversations/{chat}/messages", body).statusCode()).isEqualTo(400);
            assertThat(world.ask(Who.MEMBER, "PUT", "/me", photo(image)).statusCode()).isEqualTo(400);
        }
        assertThat(fetch(world.client(Who.OUTSIDER), "/media/{ownerUpload}")).isEqualTo(404);
    }

    @Test
    @Order(6)
    void filesAreForThoseWhoSeeWhereTheyAreAndNeverRun() throws IOException {
        for (String file : List.of("/downloads/files/{file}", "/downloads/files/{file}/1")) {
            for (Who who : Who.values()) {
                assertThat(fetch(world.client(who), file)).as(file + " by " + who).isEqualTo(who.isInside() ? 200 : 404);
            }
            for (ApiClient one : world.shutOut().values()) {
                assertThat(fetch(one, file)).as(file).isEqualTo(401);
            }
        }
        for (Who who : Who.values()) {
            assertThat(fetch(world.client(who), "/downloads/files/{ownerFile}")).isEqualTo(who == Who.OWNER ? 200 : 404);
        }
        for (String ending : List.of("svg", "html", "xml", "txt")) {
            String bytes = ending.equals("txt") ? "words" : "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>";
            HttpResponse<String> upload = world.client(Who.OWNER).ask(
                    "POST",
                    "/files?name=" + URLEncoder.encode("図\"\r\n\u202E面." + ending, StandardCharsets.UTF_8),
                    Optional.of(new ApiClient.Body("image/png", bytes.getBytes(StandardCharsets.UTF_8))));
            JsonNode file = JSON.readTree(upload.body());
            assertThat(file.path("name").asString()).as(upload.body()).isEqualTo("図_面." + ending);
            HttpResponse<String> answer = world.client(Who.OWNER).fetch("/downloads/files/" + file.path("id").asString());
            assertThat(answer.body()).isEqualTo(bytes);
            assertThat(answer.headers().map())
                    .containsEntry("content-type", List.of("application/octet-stream"))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("cache-control", List.of("private, no-cache"))
                    .containsEntry(
                            "content-disposition",
                            List.of("attachment; filename=\"___." + ending + "\"; filename*=UTF-8''%E5%9B%B3_%E9%9D%A2." + ending));
            assertThat(answer.headers().firstValue("content-security-policy").orElse("")).contains("sandbox");
        }
        for (Who who : Who.values()) {
            String sealed = "/downloads/sealed/{unsealing}/1";
            assertThat(fetch(world.client(who), sealed)).as(sealed + " by " + who).isEqualTo(403);
        }
        for (String path : List.of("..%2f..", "0", "-1", "1/0", "1/999999999999", "x")) {
            assertThat(fetch(world.client(Who.OWNER), "/downloads/files/" + path)).as(path).isIn(400, 404);
        }
        assertThat(fetch(world.client(Who.OWNER), "/downloads/nothing/1")).isEqualTo(404);
    }

    @Test
    @Order(7)
    void thePortalShowsClosedPlacesToNobodyElse() throws IOException {
        assertThat(new PortalRights(hiroba, chromium, world).faults()).isEmpty();
    }

    @Test
    @Order(8)
    void theRightPersonIsLetIn() throws Exception {
        try (Live live = new Live()) {
            for (Row row : TABLE) {
                for (Who who : Who.values()) {
                    if (!row.refuses(who) && !row.expected().get(who).equals("-")) {
                        ask(live, row, who);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void guess(Row row, String target, Who who) {
        String what = row.verb() + " " + target;
        try {
            HttpResponse<String> answer = world.ask(who, row.verb(), target, row.body().replace("{secret}", "x"));
            note(answer.statusCode() >= 500, what + " by " + who + ": " + answer.body());
            listen(what, who, answer.body());
        } catch (IOException e) {
            note(true, what + ": " + e);
        }
    }

    private static String photo(String image) {
        return """
                {"name":"x","reading":"かな","affiliation":"本社","language":"JA","hobbies":"","birthdayShown":false,"about":"",
                "photo":"%s"}""".formatted(image);
    }

    private static int fetch(ApiClient client, String path) throws IOException {
        return client.fetch(world.text(path)).statusCode();
    }

    private static Predicate<JsonNode> left(String audience) {
        return line -> line.path("type").asString().equals("left")
                && line.path("audience").asString().equals(world.value(audience));
    }

    private void ask(Live live, Row row, Who who) throws Exception {
        String what = row + " by " + who;
        String expected = row.expected().get(who);
        if (row.isLive()) {
            JsonNode line = live.ask(row, who);
            String code = line.path("code").asString("ok");
            note(!code.equals(expected.equals("ok") ? "ok" : CODES.get(Integer.valueOf(expected))), what + ": " + line);
            listen(what, who, line.toString());
        } else {
            judge(what, expected, world.ask(who, row.verb(), row.target(), row.body()), who.isInside());
        }
    }

    private void judge(String what, String expected, HttpResponse<String> answer, boolean mayKnow) {
        boolean right = expected.equals("ok")
                ? answer.statusCode() / 100 == 2
                : expected.equals(Integer.toString(answer.statusCode())) && isProblem(answer);
        note(!right, what + ": " + answer.statusCode() + " instead of " + expected + " " + answer.body());
        note(!mayKnow && answer.body().contains(world.value("secret")), what + " tells the secret: " + answer.body());
    }

    private void listen(String what, Who who, String answer) {
        note(!who.isInside() && answer.contains(world.value("secret")), what + " tells " + who + " the secret: " + answer);
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        JsonNode problem = JSON.readTree(answer.body());
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && problem.path("status").asInt() == answer.statusCode()
                && problem.path("code").asString().equals(CODES.get(answer.statusCode()));
    }

    private void note(boolean isWrong, String what) {
        if (isWrong) {
            wrong.add(what);
        }
    }

    /** Everybody at the live stream. */
    private static final class Live implements AutoCloseable {
        private final Map<Who, LiveClient> clients = new EnumMap<>(Who.class);

        Live() throws InterruptedException {
            for (Who who : Who.values()) {
                clients.put(who, new LiveClient(hiroba, world.token(who)));
            }
        }

        JsonNode ask(Row row, Who who) throws InterruptedException {
            return clients.get(who).ask(row.verb().equals("WATCH")
                    ? Map.of("op", "watch", "audience", world.text(row.target()))
                    : Map.of("op", "call", "type", row.target(), "data", JSON.readTree(world.text(row.body()))));
        }

        @Override
        public void close() {
            Stream.of(Who.values()).map(clients::get).forEach(LiveClient::close);
        }
    }
}
