package org.hiroba.web.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that listens to the live stream. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    /** How a connection that ended without a reason is told. */
    static final int RESET = 1006;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<JsonNode> lines = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private volatile boolean reading = true;

    LiveClient(URI uri, String... headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("hiroba.v1");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        this.socket = builder.buildAsync(uri, this).join();
    }

    /** Connected and started now. */
    static LiveClient listening(LiveServer server, long person) {
        LiveClient client = new LiveClient(server.uri(person));
        client.send("{\"op\":\"start\"}");
        client.next("ready");
        return client;
    }

    LiveClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    LiveClient sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    CompletableFuture<WebSocket> sendPart(String text) {
        return socket.sendText(text, false);
    }

    /** Waits for the next line of one of the types; others before it are passed over. */
    JsonNode next(String... types) {
        List<String> wanted = List.of(types);
        return next(line -> wanted.contains(line.path("type").stringValue("")), String.join(" or ", types));
    }

    JsonNode nextSaid(String text) {
        return next(line -> line.path("data").path("text").stringValue("").equals(text), text);
    }

    private JsonNode next(Predicate<JsonNode> wanted, String what) {
        List<JsonNode> passed = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode line = poll(end - System.nanoTime());
            if (line == null) {
                throw new AssertionError("No " + what + " came, but " + passed + " closed: " + closed.getNow(0));
            }
            if (wanted.test(line)) {
                return line;
            }
            passed.add(line);
        }
    }

    /** All texts said up to the one given. */
    List<String> textsUpTo(String last) {
        List<String> texts = new ArrayList<>();
        while (texts.isEmpty() || !texts.getLast().equals(last)) {
            texts.add(next("talk.said").path("data").path("text").stringValue());
        }
        return texts;
    }

    /** Every line that came and was not asked for. */
    List<String> rest() {
        List<JsonNode> all = new ArrayList<>();
        lines.drainTo(all);
        return all.stream().map(JsonNode::toString).toList();
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    void stopReading() {
        reading = false;
    }

    void readOn() {
        reading = true;
        socket.request(1);
    }

    void abort() {
        socket.abort();
    }

    private JsonNode poll(long nanos) {
        try {
            return lines.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            message.toString().lines().filter(line -> !line.isBlank()).map(JSON::readTree).forEach(lines::add);
            message.setLength(0);
        }
        if (reading) {
            webSocket.request(1);
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(RESET);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
