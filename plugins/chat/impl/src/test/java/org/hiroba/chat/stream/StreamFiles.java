package org.hiroba.chat.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves the stream's files and the harness around it. */
final class StreamFiles implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript", "css", "text/css", "html", "text/html; charset=utf-8");
    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='80'><rect width='120' height='80' fill='#c9b48a'/></svg>";

    private static final Path KIT = Path.of("../../../platform/ui-api/src/main/resources/META-INF/resources");

    private final HttpServer server;

    StreamFiles() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/static/", exchange -> send(exchange, Path.of("src/main/resources")));
        server.createContext("/kit/", exchange -> send(exchange, KIT));
        server.createContext("/js/", exchange -> send(exchange, Path.of("src/test")));
        server.createContext("/media/", exchange -> answer(
                exchange, 200, "image/svg+xml", PICTURE.getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private static void send(HttpExchange exchange, Path root) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = root.resolve(path.substring(1)).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            answer(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        answer(exchange, 200, type == null ? "text/plain" : type, Files.readAllBytes(file));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
