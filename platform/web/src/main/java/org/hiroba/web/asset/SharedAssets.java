package org.hiroba.web.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/**
 * Hands out what all pages share, also to those who have not signed in: the theme's files at {@code /theme/<path>} and the modules
 * of the UI API at {@code /kit/<path>}.
 */
public final class SharedAssets extends HttpServlet {
    private static final String RESOURCES = "META-INF/resources/";
    /** Vaadin asks for style sheets with a hash of their content. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Other addresses do not change with the content: so a while, then a look whether it has. */
    private static final String A_WHILE = "public, max-age=600";

    private final transient ClassLoader loader;
    private final String folder;
    private final transient Map<String, Asset> known = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String type, String etag) {}

    private SharedAssets(ClassLoader loader, String name) {
        this.loader = loader;
        this.folder = RESOURCES + name + "/";
    }

    /** @param loader sees the jars of theme and UI API */
    public static void install(ServletContextHandler context, ClassLoader loader) {
        for (String name : List.of("theme", "kit")) {
            context.addServlet(new ServletHolder(name, new SharedAssets(loader, name)), "/" + name + "/*");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Asset> found = find(info.substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        response.setHeader("Cache-Control", isVersioned(request) ? FOR_EVER : A_WHILE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("ETag", asset.etag());
        if (asset.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        response.setContentLength(asset.bytes().length);
        response.getOutputStream().write(asset.bytes());
    }

    private static boolean isVersioned(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).filter(query -> query.startsWith("v-c=")).isPresent();
    }

    private Optional<Asset> find(String path) throws IOException {
        Optional<String> type = FileTypes.of(path);
        Asset cached = known.get(path);
        if (cached != null || type.isEmpty()) {
            return Optional.ofNullable(cached);
        }
        try (InputStream in = loader.getResourceAsStream(folder + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            Asset asset = new Asset(bytes, type.get(), "\"" + Long.toHexString(sum.getValue()) + "\"");
            known.put(path, asset);
            return Optional.of(asset);
        }
    }
}
