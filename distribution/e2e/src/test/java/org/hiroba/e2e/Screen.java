package org.hiroba.e2e;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of the portal as somebody has it who speaks Vaadin's protocol by hand: it knows every place at which the server
 * listens, and can send any event there, be it hidden, disabled or long gone.
 */
final class Screen {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LISTENERS = 4;

    private final Guest guest;
    private final String address;
    private final String key;
    private final Map<String, JsonNode> constants = new HashMap<>();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private int sent;

    /** @param constant names what the event has to bring */
    private record Listener(int node, String event, String constant) {}

    private Screen(Guest guest, JsonNode page) {
        JsonNode uidl = page.path("appConfig").path("uidl");
        this.guest = guest;
        this.address = "/?v-r=uidl&v-uiId=" + page.path("appConfig").path("v-uiId").asInt();
        this.key = uidl.path("Vaadin-Security-Key").asString();
        learn(uidl);
    }

    /** Opens a page of the portal. */
    static Screen open(Guest guest, String path) throws IOException {
        Screen screen = new Screen(guest, JSON.readTree(guest.get("/?v-r=init&location=&query=").body()));
        screen.send(List.of(navigation(path)));
        return screen;
    }

    static ObjectNode navigation(String path) {
        ObjectNode data = JSON.createObjectNode().put("route", path).put("query", "").put("appShellTitle", "");
        return event(1, "ui-navigate", data.put("trigger", "").putNull("historyState"));
    }

    int listeners() {
        return listeners.size();
    }

    /** The secret that requests of this page have to carry. */
    String key() {
        return key;
    }

    int sent() {
        return sent;
    }

    /** Sends every event to every place that listens, and to those that come up meanwhile. @return all answers */
    List<String> poke(String words) throws IOException {
        List<String> answers = new ArrayList<>();
        Set<Listener> poked = new LinkedHashSet<>();
        for (int round = 0; round < 3; round++) {
            for (Listener listener : List.copyOf(listeners)) {
                if (listener.node() != 1 && poked.add(listener)) {
                    answers.add(send(List.of(event(listener.node(), listener.event(), data(listener, words)))).body());
                }
            }
        }
        return answers;
    }

    HttpResponse<String> send(List<JsonNode> calls) throws IOException {
        HttpResponse<String> answer = raw(request(calls));
        take(answer.body());
        return answer;
    }

    /** What is to be sent next, so that it can be sent more than once. */
    String request(List<JsonNode> calls) {
        ObjectNode request = JSON.createObjectNode().put("csrfToken", key).put("syncId", -1).put("clientId", sent);
        ArrayNode rpc = request.putArray("rpc");
        calls.forEach(rpc::add);
        return request.toString();
    }

    /** Goes on after the answer. */
    void take(String answer) {
        JsonNode told = tree(answer);
        sent = told.path("clientId").asInt(sent);
        learn(told);
    }

    HttpResponse<String> raw(String body) throws IOException {
        return guest.post(address, "application/json; charset=UTF-8", body);
    }

    static ObjectNode event(int node, String event, JsonNode data) {
        ObjectNode call = JSON.createObjectNode().put("type", "event").put("node", node).put("event", event);
        call.set("data", data);
        return call;
    }

    private ObjectNode data(Listener listener, String words) {
        ObjectNode data = JSON.createObjectNode();
        constants.getOrDefault(listener.constant(), data).propertyNames().forEach(name -> data.put(name, words));
        return data;
    }

    private void learn(JsonNode told) {
        told.path("constants").properties().forEach(constant -> constants.put(constant.getKey(), constant.getValue()));
        for (JsonNode change : told.path("changes")) {
            if (change.path("feat").asInt(-1) == LISTENERS && change.path("type").asString().equals("put")) {
                listeners.add(new Listener(
                        change.path("node").asInt(), change.path("key").asString(), change.path("value").asString()));
            }
        }
    }

    private static JsonNode tree(String answer) {
        int begin = answer.indexOf('{');
        return begin < 0 ? JSON.createObjectNode() : JSON.readTree(answer.substring(begin).replaceAll("\\]$", ""));
    }
}
