package org.hiroba.launcher;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.stream.Collectors;
import org.hiroba.launcher.config.ConfigException;

/** The addresses that this machine has, for one can listen at these only. */
final class OwnAddresses {
    private OwnAddresses() {}

    /**
     * @param address number or name
     * @return the same
     * @throws ConfigException that names those that there are
     */
    static String require(String address) {
        try {
            InetAddress wanted = InetAddress.getByName(address);
            if (wanted.isAnyLocalAddress() || NetworkInterface.getByInetAddress(wanted) != null) {
                return address;
            }
        } catch (UnknownHostException | SocketException e) {
            throw stranger(address);
        }
        throw stranger(address);
    }

    private static ConfigException stranger(String address) {
        return new ConfigException("bind", address, all());
    }

    private static String all() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(card -> card.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                    .distinct()
                    .collect(Collectors.joining(", "));
        } catch (SocketException e) {
            return "127.0.0.1";
        }
    }
}
