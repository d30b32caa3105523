package org.hiroba.bench.fanout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/**
 * The process of {@link BareFanOut}. Prints its port; ends with its standard input.
 *
 * <p>Arguments: a folder with {@code template.json} and, for TLS, {@code keys.p12}; {@code plain} or {@code tls}.
 */
public final class BareServer {
    static final String PASSWORD = "fan-out";
    static final String KEYS = "keys.p12";
    static final String TEMPLATE = "template.json";
    /** Stands in the template where the text goes. */
    static final String TEXT = "THE-TEXT";

    private BareServer() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String url = "jdbc:derby:" + folder.resolve("bare");
        BareFanOut.createTable(url);
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = connector(server, folder, arguments[1].equals("tls"));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
        handler.addMapping("/live", new Negotiator(url, Files.readString(folder.resolve(TEMPLATE))));
        server.setHandler(handler);
        server.start();
        System.out.println("port " + connector.getLocalPort());
        while (System.in.read() >= 0) {
            // The other end says nothing; it goes.
        }
        Runtime.getRuntime().halt(0);
    }

    /** With the same protocol and suites as Hiroba. */
    private static ServerConnector connector(Server server, Path folder, boolean secure) {
        HttpConnectionFactory http = new HttpConnectionFactory(new HttpConfiguration());
        if (!secure) {
            return new ServerConnector(server, http);
        }
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(folder.resolve(KEYS).toString());
        tls.setKeyStorePassword(PASSWORD);
        tls.setIncludeProtocols("TLSv1.3");
        tls.setIncludeCipherSuites("TLS_AES_128_GCM_SHA256");
        tls.setSniRequired(false);
        return new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), http);
    }

    private static final class Negotiator extends Configuration.ConfigurationCustomizer implements WebSocketNegotiator {
        private final Set<CoreSession> everybody = ConcurrentHashMap.newKeySet();
        private final String url;
        private final String template;

        Negotiator(String url, String template) {
            this.url = url;
            this.template = template;
            setIdleTimeout(Duration.ofHours(1));
        }

        @Override
        public FrameHandler negotiate(
                ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            response.setExtensions(List.of());
            return new BareFanOut(everybody, url, template);
        }
    }
}
