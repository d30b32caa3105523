package org.hiroba.web.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose client takes too long to say what it wants (the "slow loris"): an idle time-out alone is fed with
 * one byte at a time for ever. A connection is late when it has been waiting for a whole request for longer than allowed,
 * and has sent something of it, or has not even finished the TLS handshake. HTTP/2 has its own rate control.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class SlowClients extends AbstractLifeCycle implements Connection.Listener {
    private final Server server;
    private final Duration within;
    private final Map<EndPoint, Progress> clients = new ConcurrentHashMap<>();

    SlowClients(Server server, Duration within) {
        this.server = server;
        this.within = within;
    }

    /** How far a client had come when its present request began. */
    private record Progress(long since, long messages, long bytes) {}

    @Override
    public void onOpened(Connection connection) {
        clients.putIfAbsent(network(connection), new Progress(System.nanoTime(), 0, 0));
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection.getEndPoint() == network(connection)) {
            clients.remove(connection.getEndPoint());
        }
    }

    @Override
    protected void doStart() {
        sweepLater();
    }

    @Override
    protected void doStop() {
        clients.clear();
    }

    private void sweepLater() {
        Scheduler scheduler = server.getScheduler();
        scheduler.schedule(this::sweep, Math.max(100, within.toMillis() / 4), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        if (!isRunning()) {
            return;
        }
        long now = System.nanoTime();
        clients.forEach((client, progress) -> clients.computeIfPresent(client, (same, last) -> judge(same, last, now)));
        sweepLater();
    }

    private Progress judge(EndPoint client, Progress last, long now) {
        Connection connection = inner(client.getConnection());
        if (connection instanceof HttpConnection http) {
            boolean answering = http.getMessagesIn() > http.getMessagesOut();
            boolean moved = http.getMessagesIn() != last.messages;
            boolean silent = http.getMessagesIn() > 0 && http.getBytesIn() == last.bytes;
            if (answering || moved || silent) {
                return new Progress(now, http.getMessagesIn(), http.getBytesIn());
            }
        } else if (!isShakingHands(connection)) {
            return new Progress(now, 0, 0);
        }
        if (now - last.since > within.toNanos()) {
            client.close();
        }
        return last;
    }

    private static boolean isShakingHands(Connection connection) {
        return connection instanceof org.eclipse.jetty.server.NegotiatingServerConnection;
    }

    private static EndPoint network(Connection connection) {
        EndPoint endPoint = connection.getEndPoint();
        return endPoint instanceof org.eclipse.jetty.io.ssl.SslConnection.SslEndPoint tls
                ? tls.getSslConnection().getEndPoint()
                : endPoint;
    }

    private static Connection inner(Connection connection) {
        return connection instanceof org.eclipse.jetty.io.ssl.SslConnection tls
                ? tls.getSslEndPoint().getConnection()
                : connection;
    }
}
