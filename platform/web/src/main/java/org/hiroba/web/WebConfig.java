package org.hiroba.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiroba.web.tls.OwnCertificate;

/**
 * Where and how the web server listens. Immutable; begin with {@link #of} and change what differs.
 *
 * @param bind the address to listen at, {@link #EVERYWHERE} for all
 * @param port of HTTPS; 0 takes a free one
 * @param redirectPort of plain HTTP, which only leads to HTTPS; 0 takes a free one, empty opens none
 * @param keys folder of the keys and certificates, made readable for the owner only
 * @param names further host names by which people reach this server
 * @param certificate the company's own certificate instead of one from Hiroba's own CA
 * @param strictTransport whether browsers are told to come by HTTPS only from now on (HSTS)
 * @param limits what one client may ask of the server
 */
public record WebConfig(
        String bind,
        int port,
        OptionalInt redirectPort,
        Path keys,
        List<String> names,
        Optional<OwnCertificate> certificate,
        boolean strictTransport,
        WebLimits limits) {

    /** All addresses of the machine, IPv4 and IPv6. */
    public static final String EVERYWHERE = "*";

    public WebConfig {
        names = List.copyOf(names);
    }

    /** Port 8443 on all addresses, keys below the company's data. */
    public static WebConfig of(Path dataDir) {
        return new WebConfig(
                EVERYWHERE,
                8443,
                OptionalInt.empty(),
                dataDir.resolve("keys"),
                List.of(),
                Optional.empty(),
                true,
                WebLimits.USUAL);
    }

    public WebConfig withBind(String address) {
        return new WebConfig(
                address, port, redirectPort, keys, names, certificate, strictTransport, limits);
    }

    public WebConfig withPort(int httpsPort) {
        return new WebConfig(
                bind, httpsPort, redirectPort, keys, names, certificate, strictTransport, limits);
    }

    public WebConfig withRedirectPort(int httpPort) {
        return new WebConfig(
                bind, port, OptionalInt.of(httpPort), keys, names, certificate, strictTransport, limits);
    }

    public WebConfig withNames(List<String> hostNames) {
        return new WebConfig(
                bind, port, redirectPort, keys, hostNames, certificate, strictTransport, limits);
    }

    public WebConfig withCertificate(OwnCertificate own) {
        return new WebConfig(
                bind, port, redirectPort, keys, names, Optional.of(own), strictTransport, limits);
    }

    public WebConfig withStrictTransport(boolean strict) {
        return new WebConfig(
                bind, port, redirectPort, keys, names, certificate, strict, limits);
    }

    public WebConfig withLimits(WebLimits other) {
        return new WebConfig(
                bind, port, redirectPort, keys, names, certificate, strictTransport, other);
    }
}
