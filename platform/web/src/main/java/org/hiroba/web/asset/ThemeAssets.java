package org.hiroba.web.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Hands out the theme's files at {@code /theme/<path>}, also to those who have not signed in. */
public final class ThemeAssets extends HttpServlet {
    private static final String FOLDER = "META-INF/resources/theme/";
    /** Their addresses do not change with them: so a while, then a look whether they have. */
    private static final String A_WHILE = "public, max-age=600";

    private final transient ClassLoader loader;
    private final transient Map<String, Asset> known = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String type, String etag) {}

    private ThemeAssets(ClassLoader loader) {
        this.loader = loader;
    }

    /** @param loader sees the theme's jar */
    public static void install(ServletContextHandler context, ClassLoader loader) {
        context.addServlet(new ServletHolder("theme", new ThemeAssets(loader)), "/theme/*");
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
        response.setHeader("Cache-Control", A_WHILE);
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

    private Optional<Asset> find(String path) throws IOException {
        Optional<String> type = FileTypes.of(path);
        Asset cached = known.get(path);
        if (cached != null || type.isEmpty()) {
            return Optional.ofNullable(cached);
        }
        try (InputStream in = loader.getResourceAsStream(FOLDER + path)) {
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
