package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal before somebody who has signed in and then speaks Vaadin's protocol by hand. */
class ScreenRightsE2E {
    private static final String INTRUSION = "侵入しました";
    private static final String SECRET = "まだ言えない話";
    private static final long LOG_BYTES = 400_000;
    /** Larger answers are kept small by the portal itself. */
    private static final int VAADIN_KEEPS_UP_TO = 4_096;

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany(Map.of("chat.message.burst", "1000000"));

    private static ApiClient owner;
    private static Guest taro;
    private static String taroId;

    @BeforeAll
    static void aCompanyOfTwo() throws IOException {
        owner = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        taroId = owner.post("/people", """
                {"login":"taro","name":"田中 太郎","reading":"たなか たろう","affiliation":"本社","language":"JA"}""")
                .path("person")
                .path("id")
                .asString();
        taro = Guest.accept(hiroba, owner.post("/people/" + taroId + "/invitation", "").path("path").asString());
    }

    /** Shows that poking does something where one may. */
    @Test
    void aMemberWhoPokesEverythingChangesTheGroup() throws IOException {
        String group = groupWith("企画");
        Screen screen = Screen.open(taro, "groups/" + group);
        List<String> before = state(group);

        assertThat(screen.listeners()).isGreaterThan(8);
        screen.poke(INTRUSION);

        assertThat(state(group)).isNotEqualTo(before);
    }

    @Test
    void whoWasTakenOutChangesNothingByTheOpenPageAndIsToldNothing() throws IOException {
        String group = groupWith("経理");
        Screen screen = Screen.open(taro, "groups/" + group);
        assertThat(screen.listeners()).isGreaterThan(8);
        owner.ask("DELETE", "/groups/" + group + "/members/" + taroId, Optional.empty());
        post(group, SECRET);
        List<String> before = state(group);

        List<String> answers = screen.poke(INTRUSION);

        assertThat(state(group)).isEqualTo(before);
        assertThat(answers).noneMatch(answer -> answer.contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "null", "7", "{", "{\"csrfToken\":\"{key}\"}", "{\"csrfToken\":\"{key}\",\"rpc\":{}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":null,\"clientId\":{sent}}", "{\"csrfToken\":\"{key}\",\"rpc\":[7],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{}],\"clientId\":{sent}}", "{\"csrfToken\":\"{key}\",\"rpc\":[],\"clientId\":500}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[],\"clientId\":-7,\"syncId\":\"x\"}",
        "{\"csrfToken\":\"00000000-0000-0000-0000-000000000000\",\"rpc\":[],\"clientId\":{sent}}", "{\"rpc\":[],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{\"type\":\"event\",\"node\":999999,\"event\":\"click\",\"data\":{}}],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{\"type\":\"event\",\"node\":\"x\",\"event\":7}],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{\"type\":\"dance\",\"node\":1}],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{\"type\":\"mSync\",\"node\":1,\"feature\":1,\"property\":\"innerHTML\",\"value\":\"x\"}],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"close\","
                + "\"templateEventMethodArgs\":[[],{}]}],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{\"type\":\"channel\",\"node\":1,\"channel\":\"a\",\"args\":7}],\"clientId\":{sent}}",
        "{\"csrfToken\":\"{key}\",\"rpc\":[{\"type\":\"attachExistingElement\",\"node\":1,\"requestedId\":5,\"assignedId\":7,"
                + "\"tagName\":\"script\",\"index\":0}],\"clientId\":{sent}}"
    })
    void whatMakesNoSenseIsExcusedInWordsAndTheNextPageComes(String body) throws IOException {
        Screen screen = Screen.open(taro, "groups");
        HttpResponse<String> answer =
                screen.raw(body.replace("{key}", screen.key()).replace("{sent}", Integer.toString(screen.sent())));

        assertThat(answer.statusCode()).isIn(200, 400, 403);
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "at com.", "tools.jackson");
        assertThat(Screen.open(taro, "groups").listeners()).isPositive();
    }

    @Test
    void whoSendsNonsenseWithoutEndDoesNotWashTheLogAway() throws IOException {
        Screen screen = Screen.open(taro, "groups");
        long before = logBytes();
        for (int i = 0; i < 300; i++) {
            screen.raw("[]");
        }
        assertThat(logBytes() - before).isLessThan(LOG_BYTES);
    }

    @Test
    void aLargeAnswerThatWasLostComesAgainAsItWasAndThePageGoesOn() throws IOException {
        String group = groupWith("総務");
        String path = "groups/" + group;
        Screen screen = Screen.open(taro, "groups");
        String request = screen.request(List.of(Screen.navigation(path)));

        String lost = screen.raw(request).body();
        assertThat(lost).hasSizeGreaterThan(VAADIN_KEEPS_UP_TO).contains("最初の投稿");
        for (int times = 0; times < 2; times++) {
            assertThat(screen.raw(request).body()).isEqualTo(lost);
        }

        int before = screen.sent();
        screen.take(lost);
        assertThat(screen.sent()).isEqualTo(before + 1);
        List<String> state = state(group);
        screen.poke(INTRUSION);
        assertThat(state(group)).isNotEqualTo(state);
    }

    private static String groupWith(String name) throws IOException {
        String group = owner.post("/groups", """
                {"name":"%s","purpose":"話す","lane":"WORK","openness":"PRIVATE"}""".formatted(name))
                .path("id")
                .asString();
        owner.ask("POST", "/groups/" + group + "/members", Optional.of(ApiClient.Body.json("{\"people\":[\"" + taroId + "\"]}")));
        post(group, "最初の投稿");
        return group;
    }

    private static void post(String group, String text) throws IOException {
        owner.post("/groups/" + group + "/posts", "{\"text\":\"" + text + "\"}");
    }

    /** All that somebody could have changed there. */
    private static List<String> state(String group) {
        return Stream.of("", "/members", "/posts").map(place -> read("/groups/" + group + place)).toList();
    }

    private static String read(String path) {
        try {
            return owner.get(path).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long logBytes() throws IOException {
        Path log = hiroba.data().resolve("logs").resolve("hiroba.log");
        return Files.size(log);
    }
}
