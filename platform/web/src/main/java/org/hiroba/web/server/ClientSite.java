package org.hiroba.web.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Who shares a share: one IPv4 address, or all addresses of one site with IPv6. */
final class ClientSite {
    /** The part of an IPv6 address that a site is given; the rest is its own to choose. */
    private static final int IPV6_SITE_BYTES = 8;

    private ClientSite() {}

    /** Null for what has no address, such as a UNIX socket. */
    static @Nullable String of(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress inet && inet.getAddress() != null ? of(inet.getAddress()) : null;
    }

    private static String of(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_SITE_BYTES))
                : address.getHostAddress();
    }
}
