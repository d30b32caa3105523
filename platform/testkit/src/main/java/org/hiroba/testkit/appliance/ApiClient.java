package org.hiroba.testkit.appliance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        HttpRequest request = HttpRequest.newBuilder(URI.create(hiroba.address() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
