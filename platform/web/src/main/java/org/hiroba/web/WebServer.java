package org.hiroba.web;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.hiroba.core.Platform;
import org.hiroba.core.registry.Registration;
import org.hiroba.core.text.MessageSource;
import org.hiroba.web.server.Connectors;
import org.hiroba.web.tls.CertificateKeeper;
import org.hiroba.web.tls.CertificateSource;
import org.hiroba.web.tls.CompanyCertificate;
import org.hiroba.web.tls.Credential;
import org.hiroba.web.tls.IssuedCertificate;
import org.hiroba.web.tls.KnownNames;
import org.hiroba.web.tls.Machine;
import org.hiroba.web.tls.Names;
import org.hiroba.web.tls.TlsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one web server: HTTPS on one port, with portal, REST API and live stream behind it.
 *
 * <p><b>Lifecycle:</b> {@link #start} returns when it answers; {@link #close} lets requests that are under way end for a few
 * seconds, then closes all connections.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final Connectors connectors;
    private final Machine machine;
    private final CertificateKeeper keeper;
    private final Supplier<Names> names;
    private final Doors doors;
    private final List<Registration> texts;

    private WebServer(WebConfig config, Platform platform, Portal portal) {
        MessageSource source = MessageSource.of(WebServer.class.getClassLoader());
        this.texts = List.of(platform.texts().register("web", source), platform.texts().register("api", source));
        this.machine = Machine.look(config.names());
        this.keeper = new CertificateKeeper(source(config, machine, platform));
        this.names = new KnownNames(machine, keeper);
        this.connectors = new Connectors(config, TlsSettings.serverContext(keeper));
        this.doors = new Doors(config, platform, portal, keeper, names, connectors::port);
    }

    /**
     * @param platform stays the caller's to close, after this server
     * @throws org.hiroba.api.error.HirobaException INVALID with words for the operator if the certificate cannot be used
     * @throws IOException if a port is taken
     */
    public static WebServer start(WebConfig config, Platform platform, Portal portal) throws IOException {
        WebServer web = new WebServer(config, platform, portal);
        try {
            Server server = web.connectors.server();
            web.doors.hangInto(server);
            server.start();
            web.doors.served();
            web.announce(config, platform);
            return web;
        } catch (IOException | RuntimeException e) {
            web.close();
            throw e;
        } catch (Exception e) {
            web.close();
            throw new IllegalStateException("The web server does not start", e);
        }
    }

    /** Links that are passed on should work from other machines, so not by the name localhost. */
    private void announce(WebConfig config, Platform platform) {
        String host = config.names().stream()
                .filter(name -> !name.startsWith("*"))
                .findFirst()
                .orElse(machine.host());
        String authority = port() == 443 ? host : host + ":" + port();
        platform.identity().publicAddress().announce(URI.create("https://" + authority + "/"));
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        return URI.create("https://localhost:" + port() + "/");
    }

    /** The HTTPS port. */
    public int port() {
        return connectors.port();
    }

    /** The port that leads to HTTPS, if there is one. */
    public OptionalInt redirectPort() {
        return connectors.redirectPort();
    }

    /** All names and addresses by which it answers. */
    public Names names() {
        return names.get();
    }

    /** The certificate that visitors see at the moment, followed by those that vouch for it. */
    public List<X509Certificate> certificateChain() {
        return keeper.current().chain();
    }

    /** SHA-256 of Hiroba's own authority, to compare with what a device shows; empty with a company's certificate. */
    public Optional<String> authorityFingerprint() {
        return keeper.authority().map(Credential::fingerprint);
    }

    /** Looks now, instead of within a minute, whether another certificate is due. */
    public void renewCertificate() {
        keeper.look();
    }

    /** What {@code /readyz} answers from now on, e.g. whether the database is there. Cheap, asked by any number of threads. */
    public void readyWhen(BooleanSupplier condition) {
        doors.readyWhen(condition);
    }

    @Override
    public void close() {
        keeper.close();
        try {
            connectors.server().stop();
        } catch (Exception e) {
            LOG.warn("Requests that did not end were cut off: {}", e.getMessage());
        } finally {
            doors.close();
            texts.forEach(Registration::remove);
        }
    }

    private static CertificateSource source(WebConfig config, Machine machine, Platform platform) {
        return config.certificate()
                .<CertificateSource>map(files -> new CompanyCertificate(files, platform.config().clock()))
                .orElseGet(() -> new IssuedCertificate(
                        config.keys(),
                        machine.host(),
                        machine::names,
                        platform.config().clock(),
                        platform.config().random()));
    }
}
