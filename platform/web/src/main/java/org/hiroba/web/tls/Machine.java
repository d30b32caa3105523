package org.hiroba.web.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * This machine's names and addresses. The host's name is asked for once, the addresses of its network cards each time.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class Machine {
    private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final Pattern HOST_NAME =
            Pattern.compile("(\\*\\.)?[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    /** A name server that does not answer must not hold up the start. */
    private static final long FULL_NAME_SECONDS = 2;

    private final String host;
    private final Set<String> hosts;

    private Machine(String host, Set<String> hosts) {
        this.host = host;
        this.hosts = hosts;
    }

    /** @param extra names that the company has configured; those that are no host names are an error */
    public static Machine look(List<String> extra) {
        String host = hostName();
        Set<String> hosts = new LinkedHashSet<>();
        hosts.add("localhost");
        hosts.add(host);
        hosts.add(shortName(host) + ".local");
        fullName().ifPresent(hosts::add);
        hosts.removeIf(name -> !HOST_NAME.matcher(name).matches());
        extra.forEach(name -> hosts.add(configured(name)));
        return new Machine(host, hosts);
    }

    /** The host's own name, as the kernel has it. */
    public String host() {
        return host;
    }

    public Names names() {
        Names given = Names.of(hosts);
        return new Names(given.hosts(), addresses()).and(given);
    }

    private static Set<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Machine::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(Machine::withoutScope)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            throw new UncheckedIOException("Cannot list the network cards", e);
        }
    }

    private static boolean isUp(NetworkInterface card) {
        try {
            return card.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    private static InetAddress withoutScope(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("An address of wrong length", e);
        }
    }

    private static String hostName() {
        String windows = System.getenv("COMPUTERNAME");
        if (Files.isReadable(KERNEL_NAME)) {
            try {
                return Files.readString(KERNEL_NAME).strip().toLowerCase(Locale.ROOT);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + KERNEL_NAME, e);
            }
        }
        return windows == null ? lookUp().orElse("localhost") : windows.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> lookUp() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> fullName() {
        CompletableFuture<String> name = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                name.complete(InetAddress.getLocalHost().getCanonicalHostName());
            } catch (IOException e) {
                name.completeExceptionally(e);
            }
        });
        try {
            return Optional.of(
                    name.get(FULL_NAME_SECONDS, TimeUnit.SECONDS).toLowerCase(Locale.ROOT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private static String shortName(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String configured(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        if (!Names.of(Set.of(text)).addresses().isEmpty()) {
            return text;
        }
        String ascii = text.startsWith("*.") ? "*." + IDN.toASCII(text.substring(2)) : IDN.toASCII(text);
        if (!HOST_NAME.matcher(ascii).matches()) {
            throw new IllegalArgumentException("Not a host name: " + name);
        }
        return ascii;
    }
}
