package org.hiroba.web.server;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * Leaves connections for others: beyond its share, an address's new connections are closed at once, before they have cost
 * the work of a TLS handshake. Without it, one machine could hold all that the server keeps open.
 *
 * <p>Counts what sits on the socket itself, which stays through an upgrade to HTTP/2 or WebSocket. Any thread.
 */
final class ConnectionShare implements Connection.Listener {
    private final int most;
    /** Kept from the opening on, because a closed socket no longer tells where it led. */
    private final ConcurrentMap<Connection, String> sites = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** @param most connections of one address */
    ConnectionShare(int most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        if (!(connection.getEndPoint() instanceof SocketChannelEndPoint socket)) {
            return;
        }
        String site = ClientSite.of(socket.getRemoteSocketAddress());
        if (site != null) {
            sites.put(connection, site);
            if (counts.merge(site, 1, Integer::sum) > most) {
                socket.close();
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        String site = sites.remove(connection);
        if (site != null) {
            counts.computeIfPresent(site, (key, count) -> count > 1 ? count - 1 : null);
        }
    }
}
