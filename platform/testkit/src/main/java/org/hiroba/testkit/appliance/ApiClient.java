package org.hiroba.testkit.appliance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token at the REST API. Safe for concurrent calls. */
public final class ApiClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningHiroba hiroba;
    private final String token;
    private final HttpClient http;

    public ApiClient(RunningHiroba hiroba, String token) {
        this.hiroba = hiroba;
        this.token = token;
        this.http = HttpClient.newBuilder()
                .sslContext(TrustEverybody.context())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public JsonNode get(String path) throws IOException {
        return JSON.readTree(send("GET", path, "").body());
    }

    public JsonNode post(String path, String json) throws IOException {
        HttpResponse<String> response = send("POST", path, json);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** @return whether the server said that it has the message; an exception if it said nothing */
    public boolean say(String conversation, String text, String clientKey) throws IOException {
        String json = JSON.writeValueAsString(Map.of("text", text, "clientKey", clientKey));
        return send("POST", "/conversations/" + conversation + "/messages", json).statusCode() < 300;
    }

    /** What the server answers, whatever it is. @param body with its type, or empty to send none */
    public HttpResponse<String> ask(String method, String path, Optional<Body> body) throws IOException {
        HttpRequest.Builder request = request(path, method, body.map(Body::publisher).orElseGet(BodyPublishers::noBody));
        body.ifPresent(sent -> request.header("Content-Type", sent.type()));
        return send(request.build());
    }

    /** A file from outside the API, such as an image. */
    public HttpResponse<String> fetch(String path) throws IOException {
        return send(to(path).GET().build());
    }

    /** What goes up with a request. */
    public record Body(String type, byte[] bytes) {
        public static Body json(String text) {
            return new Body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        private HttpRequest.BodyPublisher publisher() {
            return BodyPublishers.ofByteArray(bytes);
        }
    }

    /** The words of every message, oldest first. */
    public List<String> allMessages(String conversation) throws IOException {
        List<String> texts = new ArrayList<>();
        String after = "0";
        while (true) {
            JsonNode page = get("/conversations/" + conversation + "/messages?limit=200&after=" + after);
            for (JsonNode message : page.path("items")) {
                texts.add(message.path("text").asString());
                after = message.path("position").asString();
            }
            if (page.path("items").isEmpty()) {
                return texts;
            }
        }
    }

    private HttpResponse<String> send(String method, String path, String json) throws IOException {
        return ask(method, path, json.isEmpty() ? Optional.empty() : Optional.of(Body.json(json)));
    }

    private HttpRequest.Builder request(String path, String method, HttpRequest.BodyPublisher body) {
        return to("/api/v1" + path).method(method, body);
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(hiroba.address() + path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
