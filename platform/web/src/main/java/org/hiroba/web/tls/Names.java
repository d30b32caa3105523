package org.hiroba.web.tls;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Host names and addresses by which a server is reached.
 *
 * @param hosts lower case ASCII; may hold wildcards of one label ({@code *.example.co.jp})
 */
public record Names(Set<String> hosts, Set<InetAddress> addresses) {

    public Names {
        hosts = Set.copyOf(hosts);
        addresses = Set.copyOf(addresses);
    }

    /** Sorts texts into addresses and host names. */
    public static Names of(Collection<String> texts) {
        return new Names(
                texts.stream()
                        .filter(text -> !isAddress(text))
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                texts.stream().filter(Names::isAddress).map(InetAddress::ofLiteral).collect(Collectors.toSet()));
    }

    public Names and(Names other) {
        return new Names(
                Stream.concat(hosts.stream(), other.hosts.stream()).collect(Collectors.toSet()),
                Stream.concat(addresses.stream(), other.addresses.stream())
                        .collect(Collectors.toSet()));
    }

    /** Whether all of the other names are among these, letter by letter. */
    public boolean containsAll(Names other) {
        return hosts.containsAll(other.hosts) && addresses.containsAll(other.addresses);
    }

    /**
     * Whether a server of these names may be addressed so.
     *
     * @param host as in a Host header without the port; an IPv6 address may stand in brackets
     */
    public boolean includes(String host) {
        String bare = host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
        if (isAddress(bare)) {
            return addresses.contains(InetAddress.ofLiteral(bare));
        }
        String name = bare.toLowerCase(Locale.ROOT);
        return hosts.contains(name) || hosts.contains(wildcard(name));
    }

    /** All of them as text, sorted. */
    public Collection<String> texts() {
        Set<String> texts = new TreeSet<>(hosts);
        addresses.forEach(address -> texts.add(address.getHostAddress()));
        return texts;
    }

    private static String wildcard(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : "*" + name.substring(dot);
    }

    private static boolean isAddress(String text) {
        if (text.indexOf(':') < 0 && !text.matches("[0-9.]+")) {
            return false;
        }
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
