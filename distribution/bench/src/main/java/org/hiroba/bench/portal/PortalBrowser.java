package org.hiroba.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.testkit.appliance.TrustEverybody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's browser: its own HTTP/2 connection, its cookies, and what Vaadin's client says when a page opens (index page,
 * initial request, navigation, push connection), as seen in Chromium with Vaadin 25.2. Files of the page are not fetched.
 *
 * <p><b>Threads</b>: for one thread at a time.
 */
public final class PortalBrowser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final String origin;
    private final HttpClient client;
    private final Map<String, String> cookies = new TreeMap<>();
    private @Nullable WebSocket push;
    private @Nullable WebSocket live;

    /** @param origin e.g. {@code https://localhost:8443} */
    public PortalBrowser(String origin) {
        this.origin = origin;
        this.client = HttpClient.newBuilder()
                .sslContext(TrustEverybody.context())
                .executor(THREADS)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** A browser anew, in which the same person is still signed in. */
    public PortalBrowser reopened() {
        PortalBrowser browser = new PortalBrowser(origin);
        browser.cookies.putAll(cookies);
        return browser;
    }

    /** Fills in the form at {@code /sign-in}. */
    public void signIn(String login, String password) throws IOException {
        Map<String, String> fields = new TreeMap<>(HIDDEN.matcher(get("/sign-in").body())
                .results()
                .collect(Collectors.toMap(hit -> hit.group(1), hit -> hit.group(2), (a, b) -> a)));
        fields.put("login", login);
        fields.put("password", password);
        HttpResponse<String> answer = post("/sign-in", "application/x-www-form-urlencoded", encoded(fields));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IOException(login + " was not let in: " + answer.statusCode());
        }
    }

    /**
     * Opens a page of the portal, until its content is there and its push connection stands.
     *
     * @param route e.g. {@code groups}, without a slash
     * @return the content, in Vaadin's words
     */
    public String open(String route) throws IOException {
        ok(get("/" + route));
        JsonNode config = JSON.readTree(ok(get("/?v-r=init&location=" + route + "&query=&v-sh=820&v-sw=1280&v-wh=820"
                        + "&v-ww=1280&v-bh=820&v-bw=1280&v-tzo=-540&v-rtzo=-540&v-tzid=Asia/Tokyo&v-wn=bench&v-td=false")))
                .path("appConfig");
        int ui = config.path("v-uiId").asInt();
        JsonNode uidl = config.path("uidl");
        String key = uidl.path("Vaadin-Security-Key").asString();
        String navigate = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":%d,"clientId":0}"""
                .formatted(key, route, uidl.path("syncId").asInt());
        String content = ok(post("/?v-r=uidl&v-uiId=" + ui, "application/json; charset=UTF-8", navigate));
        if (!content.contains("\"changes\"")) {
            throw new IOException("No page at /" + route + ": " + content);
        }
        listen(ui, uidl.path("Vaadin-Push-ID").asString());
        return content;
    }

    private void listen(int ui, String pushId) throws IOException {
        leave();
        String address = origin.replace("https:", "wss:") + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"
                + "&X-Vaadin-LastSeenServerSyncId=1";
        push = connect(client.newWebSocketBuilder(), address, "");
    }

    /** Opens the live stream, too, as pages with a conversation do; until it stands. */
    public void follow() throws IOException {
        String address = origin.replace("https:", "wss:") + "/live";
        live = connect(client.newWebSocketBuilder().subprotocols("hiroba.v1"), address, "{\"op\":\"start\"}");
    }

    /** @param words said first, if any; the server's first words show that the connection is taken */
    private WebSocket connect(WebSocket.Builder builder, String address, String words) throws IOException {
        Greeting greeting = new Greeting();
        try {
            WebSocket socket = builder.header("Origin", origin)
                    .header("Cookie", cookies())
                    .buildAsync(URI.create(address), greeting)
                    .join();
            if (!words.isEmpty()) {
                socket.sendText(words, true).join();
            }
            greeting.heard.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            return socket;
        } catch (CompletionException e) {
            throw new IOException("No connection to " + address, e);
        }
    }

    /** Whether the server has closed a connection of the open page or it broke. */
    public boolean isCutOff() {
        WebSocket pushing = push;
        WebSocket living = live;
        return pushing == null || pushing.isInputClosed() || living != null && living.isInputClosed();
    }

    /** Drops the page's connections, as a browser that goes out of reach does. */
    public void leave() {
        Stream.of(Optional.ofNullable(push), Optional.ofNullable(live)).flatMap(Optional::stream).forEach(WebSocket::abort);
        push = null;
        live = null;
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).header("Sec-Fetch-Mode", "navigate").GET().build());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException {
        return send(request(path)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "ja")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void keep(String cookie) {
        Matcher pair = Pattern.compile("([^=]+)=([^;]*)").matcher(cookie);
        if (pair.lookingAt()) {
            cookies.put(pair.group(1), pair.group(2));
        }
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String ok(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(response.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        leave();
        client.shutdownNow();
    }

    /** Reads whatever is pushed; the first words show that the connection is the page's. */
    private static final class Greeting implements WebSocket.Listener {
        private final CompletableFuture<Void> heard = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.complete(null);
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.completeExceptionally(new IOException("Closed by the server: " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable cause) {
            heard.completeExceptionally(cause);
        }
    }
}
