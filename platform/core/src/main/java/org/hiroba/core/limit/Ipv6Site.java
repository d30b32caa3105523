package org.hiroba.core.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The part of an IPv6 address that a site is given; the rest is its own to choose, anew for each attempt if it likes. */
public final class Ipv6Site {
    private static final int BYTES = 8;

    private Ipv6Site() {}

    public static String of(Inet6Address address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES));
    }

    /**
     * @param address as people and servers write it, also in brackets or with a zone
     * @return empty for anything but IPv6, such as IPv4 written as IPv6
     */
    public static Optional<String> of(String address) {
        String bare = address.replaceAll("^\\[|%.*|]$", "");
        if (!bare.contains(":")) {
            return Optional.empty();
        }
        try {
            return InetAddress.ofLiteral(bare) instanceof Inet6Address six ? Optional.of(of(six)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
