package org.hiroba.web.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.hiroba.core.limit.Ipv6Site;
import org.jspecify.annotations.Nullable;

/** Who shares a share: one IPv4 address, or all addresses of one site with IPv6. */
final class ClientSite {
    private ClientSite() {}

    /** Null for what has no address, such as a UNIX socket. */
    static @Nullable String of(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress inet && inet.getAddress() != null ? of(inet.getAddress()) : null;
    }

    private static String of(InetAddress address) {
        return address instanceof Inet6Address six ? Ipv6Site.of(six) : address.getHostAddress();
    }
}
