package org.hiroba.bench.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/**
 * The least that gives the same result, as a process: whatever text comes in is written to a table, committed, encoded once and sent
 * to every connection. Prints its port; ends with its standard input.
 *
 * <p>Arguments: a folder with {@code template.json} and {@code keys.p12}; {@code each}, for a commit and a frame of its own for every
 * message, or {@code together}, for one of those that wait.
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
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = connector(server, folder);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
        handler.addMapping("/live", negotiator(folder, arguments[1].equals("together")));
        server.setHandler(handler);
        server.start();
        System.out.println("port " + connector.getLocalPort());
        while (System.in.read() >= 0) {
            // The other end says nothing; it goes.
        }
        Runtime.getRuntime().halt(0);
    }

    private static Negotiator negotiator(Path folder, boolean together) throws IOException, SQLException {
        BareStore store = new BareStore("jdbc:derby:" + folder.resolve("bare"));
        BareRoom room = new BareRoom(Files.readString(folder.resolve(TEMPLATE)));
        Consumer<List<String>> commit = texts -> {
            store.store(texts);
            room.tell(texts);
        };
        return new Negotiator(room, together ? new GroupCommit(commit) : text -> commit.accept(List.of(text)));
    }

    /** With the same protocol and suites as Hiroba. */
    private static ServerConnector connector(Server server, Path folder) {
        HttpConnectionFactory http = new HttpConnectionFactory(new HttpConfiguration());
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(folder.resolve(KEYS).toString());
        tls.setKeyStorePassword(PASSWORD);
        tls.setIncludeProtocols("TLSv1.3");
        tls.setIncludeCipherSuites("TLS_AES_128_GCM_SHA256");
        tls.setSniRequired(false);
        return new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), http);
    }

    private static final class Negotiator extends Configuration.ConfigurationCustomizer implements WebSocketNegotiator {
        private final BareRoom room;
        private final Consumer<String> post;

        Negotiator(BareRoom room, Consumer<String> post) {
            this.room = room;
            this.post = post;
            setIdleTimeout(Duration.ofHours(1));
        }

        @Override
        public FrameHandler negotiate(
                ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            response.setExtensions(List.of());
            return new BareFanOut(room, post);
        }
    }
}
