package org.hiroba.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.hiroba.testkit.appliance.TrustEverybody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token at the live stream. */
final class LiveClient implements AutoCloseable, WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_SECONDS = 30;

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int sent;

    /** Connects and has started when it returns. */
    LiveClient(RunningHiroba hiroba, String token) throws InterruptedException {
        socket = HttpClient.newBuilder()
                .sslContext(TrustEverybody.context())
                .build()
                .newWebSocketBuilder()
                .subprotocols("hiroba.v1")
                .header("Authorization", "Bearer " + token)
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(URI.create(hiroba.address().replace("https", "wss") + "/live"), this)
                .join();
        send(Map.of("op", "start"));
        await(line -> line.path("type").asString().equals("ready"));
    }

    /** Does one operation and returns the line that answers it. */
    JsonNode ask(Map<String, Object> operation) throws InterruptedException {
        String id = Integer.toString(++sent);
        Map<String, Object> named = new LinkedHashMap<>(operation);
        named.put("id", id);
        send(named);
        return await(line -> line.path("id").asString("").equals(id));
    }

    /** The next line of this kind; what comes before it is passed to nobody. */
    JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        while (true) {
            JsonNode line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("The live stream has not told what was awaited");
            }
            if (wanted.test(line)) {
                return line;
            }
        }
    }

    private void send(Map<String, Object> operation) {
        socket.sendText(JSON.writeValueAsString(operation), true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            partial.toString().lines().filter(line -> !line.isBlank()).map(JSON::readTree).forEach(heard::add);
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
