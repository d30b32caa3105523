package org.hiroba.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hiroba.core.plugin.PluginFiles;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    @TempDir
    Path folder;

    private final ContributionRegistry contributions = new ContributionRegistry();
    private final Server server = new Server(0);
    private Registration registration;

    @BeforeEach
    void start() throws Exception {
        Path files = Files.createDirectories(folder.resolve("static/icons"));
        for (String name : new String[] {"app.js", "app.css", "icons/star.svg", "page.html", ".hidden.js", "x.class"}) {
            Files.writeString(files.getParent().resolve(name), "content of " + name);
        }
        Files.writeString(folder.resolve("secret.js"), "secret");
        registration = contributions.register("notes", new PluginFiles("v7", this::find));
        ServletContextHandler context = new ServletContextHandler("/");
        PluginAssets.install(context, contributions);
        SharedAssets.install(context, AssetsTest.class.getClassLoader());
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    /** Believes every path, as a careless source might. */
    private Optional<URL> find(String path) {
        Path file = folder.resolve("static").resolve(path);
        try {
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"app.js,text/javascript", "app.css,text/css", "icons/star.svg,image/svg+xml"})
    void aFileComesWithItsTypeAndIsKeptForEver(String path, String type) throws Exception {
        HttpResponse<String> answer = get("/plugins/notes/v7/" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("content of " + path);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "Cache-Control")).contains("immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/plugins/notes/v6/app.js", "/plugins/other/v7/app.js", "/plugins/notes/v7/", "/plugins/notes/v7/none.js",
        "/plugins/notes/v7/page.html", "/plugins/notes/v7/.hidden.js", "/plugins/notes/v7/x.class", "/plugins/notes",
        "/plugins/notes/v7/../../secret.js", "/plugins/notes/v7/..%2fsecret.js", "/plugins/notes/v7/%2e%2e/secret.js",
        "/plugins/notes/v7/icons/..;/..;/secret.js", "/plugins/notes/v7//app.js", "/plugins/notes/v7/app.js%00.css",
        "/theme/../web.css", "/theme/none.css", "/theme/", "/theme/%2e%2e/%2e%2e/x.css"
    })
    void everythingElseDoesNotExist(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("secret\n").doesNotContain("content of");
    }

    @Test
    void filesGoWithTheirPlugin() throws Exception {
        registration.remove();
        assertThat(get("/plugins/notes/v7/app.js").statusCode()).isEqualTo(404);
    }

    @Test
    void theThemeIsAskedForAgainAndNotSentAgain() throws Exception {
        HttpResponse<String> first = get("/theme/for-tests.css");
        assertThat(first.body()).startsWith("body");
        HttpResponse<String> second = get("/theme/for-tests.css", "If-None-Match", header(first, "ETag"));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
