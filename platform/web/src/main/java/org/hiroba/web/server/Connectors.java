package org.hiroba.web.server;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.WindowRateControl;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.hiroba.web.WebConfig;
import org.hiroba.web.WebLimits;

/** The server and its ports. Requests run on virtual threads, so that waiting for the database or a slow client costs little. */
public final class Connectors {
    /** Enough for a page with all its files at once; a browser asks for no more than 100. */
    private static final int STREAMS_PER_CONNECTION = 128;
    /** Control frames and resets that one HTTP/2 connection may send in a second (CVE-2023-44487, CVE-2025-5115). */
    private static final int HTTP2_EVENTS_PER_SECOND = 256;
    /** Requests worked on at once; more wait their turn. */
    private static final int REQUESTS_AT_ONCE = 2_000;

    static {
        // How many references Jetty leaves free between counters. Left to itself it has the JVM's beans for JMX made, and flight
        // recorder and all with them, to ask for the size of a reference.
        if (System.getProperty("org.eclipse.jetty.util.referencesPerCacheLine") == null) {
            System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
        }
    }

    private final Server server;
    private final ServerConnector secure;
    private final Optional<ServerConnector> plain;

    public Connectors(WebConfig config, SslContextFactory.Server tls) {
        this.server = new Server(threads());
        this.secure = secure(config, tls);
        this.plain = config.redirectPort().isPresent()
                ? Optional.of(plain(config, config.redirectPort().getAsInt()))
                : Optional.empty();
        protect(config.limits());
    }

    public Server server() {
        return server;
    }

    /** The HTTPS port, known once the server has started. */
    public int port() {
        return secure.getLocalPort();
    }

    public OptionalInt redirectPort() {
        return plain.map(ServerConnector::getLocalPort).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("hiroba-web");
        VirtualThreadPool requests = new VirtualThreadPool(REQUESTS_AT_ONCE);
        requests.setName("hiroba-request-");
        threads.setVirtualThreadsExecutor(requests);
        return threads;
    }

    private ServerConnector secure(WebConfig config, SslContextFactory.Server tls) {
        HttpConfiguration http = http(config.limits());
        // Hosts are checked for every request by HostCheck; SNI says nothing for addresses.
        http.addCustomizer(new SecureRequestCustomizer(false, false, -1, false));
        HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
        http2.setMaxConcurrentStreams(STREAMS_PER_CONNECTION);
        http2.setRateControlFactory(new WindowRateControl.Factory(HTTP2_EVENTS_PER_SECOND));
        // A WebSocket gets a connection of its own, so that it does not wait behind a large download.
        http2.setConnectProtocolEnabled(false);
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol("http/1.1");
        ServerConnector connector = new ServerConnector(
                server,
                new SslConnectionFactory(tls, alpn.getProtocol()),
                alpn,
                http2,
                new HttpConnectionFactory(http));
        return at(config, config.port(), connector);
    }

    private ServerConnector plain(WebConfig config, int port) {
        return at(config, port, new ServerConnector(server, new HttpConnectionFactory(http(config.limits()))));
    }

    private ServerConnector at(WebConfig config, int port, ServerConnector connector) {
        connector.setHost(config.bind().equals(WebConfig.EVERYWHERE) ? null : config.bind());
        connector.setPort(port);
        connector.setIdleTimeout(config.limits().idle().toMillis());
        server.addConnector(connector);
        return connector;
    }

    private static HttpConfiguration http(WebLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRelativeRedirectAllowed(true);
        return http;
    }

    private void protect(WebLimits limits) {
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        ConnectionShare share = new ConnectionShare(limits.connectionsPerAddress());
        SlowClients slow = new SlowClients(server, limits.headersWithin());
        server.addBean(slow);
        Arrays.stream(server.getConnectors())
                .map(ServerConnector.class::cast)
                .forEach(connector -> {
                    connector.addBean(share, false);
                    connector.addBean(slow, false);
                });
    }
}
