package org.hiroba.web.server;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * Sees to it that one address does not take the whole server: only so many of its requests have a thread at once, be it one
 * that only waits for a slow reader; more of them wait their turn without one.
 */
public final class FairShare extends ThreadLimitHandler {
    /** The part of an IPv6 address that a site is given; the rest is its own to choose. */
    private static final int IPV6_SITE_BYTES = 8;

    /** @param threads for one address */
    public FairShare(int threads, Handler handler) {
        super(handler, null, false);
        setThreadLimit(threads);
    }

    @Override
    protected String getRemoteIP(Request request) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        if (remote instanceof InetSocketAddress inet && inet.getAddress() instanceof Inet6Address six) {
            return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_SITE_BYTES));
        }
        return super.getRemoteIP(request);
    }
}
