package org.hiroba.web.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.hiroba.core.plugin.PluginFiles;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;

/** Hands out the {@code static} files of the plugins that run, at {@code /plugins/<id>/<version>/<path>}. */
public final class PluginAssets extends HttpServlet {
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final transient Map<String, PluginFiles> files = new ConcurrentHashMap<>();

    private PluginAssets(ContributionRegistry contributions) {
        contributions.follow(PluginFiles.class, new Follower<>() {
            @Override
            public void added(String pluginId, PluginFiles added) {
                files.put(pluginId, added);
            }

            @Override
            public void removed(String pluginId, PluginFiles removed) {
                files.remove(pluginId, removed);
            }
        });
    }

    public static void install(ServletContextHandler context, ContributionRegistry contributions) {
        context.addServlet(new ServletHolder("plugin-files", new PluginAssets(contributions)), "/plugins/*");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", 4);
        Optional<String> type = parts.length == 4 ? FileTypes.of(parts[3]) : Optional.empty();
        Optional<URL> found = type.flatMap(any -> find(parts[1], parts[2], parts[3]));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream in = found.get().openStream()) {
            byte[] bytes = in.readAllBytes();
            response.setContentType(type.get());
            response.setContentLength(bytes.length);
            response.setHeader("Cache-Control", FOR_EVER);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(bytes);
        }
    }

    private Optional<URL> find(String pluginId, String version, String path) {
        return Optional.ofNullable(files.get(pluginId))
                .filter(present -> present.version().equals(version))
                .flatMap(present -> present.source().apply(path));
    }
}
