package org.hiroba.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A browser of the training run: says to the portal what Vaadin's client says when a page opens. */
final class TrainingVisitor {
    private static final String VIEWPORT = "&v-sh=820&v-sw=1280&v-wh=820&v-ww=1280&v-bh=820&v-bw=1280&v-tzo=-540&v-rtzo=-540"
            + "&v-tzid=Asia/Tokyo&v-wn=training&v-td=false";
    private static final int PATIENCE_SECONDS = 30;

    private final URI address;
    private final HttpClient client;
    private final String cookie;
    private String session = "";

    /** @param cookie that signs in */
    TrainingVisitor(URI address, X509Certificate authority, String cookie) throws IOException {
        this.address = address;
        this.client = HttpClient.newBuilder().sslContext(trusting(authority)).build();
        this.cookie = cookie;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Sec-Fetch-Mode", "navigate").GET());
    }

    /** A page of the portal, until its push connection stands. */
    void open(String route) throws IOException, InterruptedException {
        get("/" + route);
        String page = get("/?v-r=init&location=" + route + "&query=" + VIEWPORT);
        String ui = part(page, "\"v-uiId\":(\\d+)");
        String navigate = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":%s,"clientId":0}"""
                .formatted(part(page, "\"Vaadin-Security-Key\":\"([^\"]+)\""), route, part(page, "\"syncId\":(\\d+)"));
        send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Origin", origin())
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(navigate)));
        push(ui, part(page, "\"Vaadin-Push-ID\":\"([^\"]+)\""));
    }

    private void push(String ui, String id) {
        CompletableFuture<CharSequence> heard = new CompletableFuture<>();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Origin", origin())
                .header("Cookie", cookies())
                .buildAsync(
                        URI.create(origin().replace("https:", "wss:") + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + id
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"),
                        new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                heard.complete(text);
                                return null;
                            }
                        })
                .join();
        try {
            heard.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            socket.abort();
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", "ja");
        return cookies().isEmpty() ? request : request.header("Cookie", cookies());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").stream()
                .map(value -> value.split(";")[0])
                .filter(value -> value.startsWith("__Host-hiroba-page="))
                .forEach(value -> session = "; " + value);
        return response.body();
    }

    private String cookies() {
        return cookie.isEmpty() ? "" : cookie + session;
    }

    private String origin() {
        return "https://" + address.getAuthority();
    }

    private static String part(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new CompletionException(new IOException("No " + pattern + " in " + text));
        }
        return found.group(1);
    }

    private static SSLContext trusting(X509Certificate authority) throws IOException {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority);
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The own certificate cannot be trusted", e);
        }
    }
}
