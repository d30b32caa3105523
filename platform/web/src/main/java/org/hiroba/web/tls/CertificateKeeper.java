package org.hiroba.web.tls;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the certificate that the server shows, looks every minute whether another one is due, and tells those who use it.
 * When a look fails, the certificate at hand stays.
 *
 * <p><b>Threads:</b> safe for concurrent calls; listeners are called on the keeper's own thread.
 */
public final class CertificateKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final CertificateSource source;
    private final List<Consumer<Credential>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hiroba-certificate").factory());
    private volatile Credential current;
    private String lastFailure = "";

    /** @throws org.hiroba.api.error.HirobaException if there is no certificate to begin with */
    public CertificateKeeper(CertificateSource source) {
        this.source = source;
        this.current = source.load();
        executor.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    public Credential current() {
        return current;
    }

    /** The authority that visitors must be told to trust, if it is Hiroba's own. */
    public Optional<X509Certificate> authority() {
        return source.authority();
    }

    public void onChange(Consumer<Credential> listener) {
        listeners.add(listener);
    }

    /** Looks now. */
    public synchronized void look() {
        try {
            Credential next = source.load();
            if (!next.equals(current)) {
                current = next;
                listeners.forEach(listener -> listener.accept(next));
                LOG.info("The server shows a new certificate, good until {}", next.expires());
            }
            lastFailure = "";
        } catch (RuntimeException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.error("The certificate cannot be renewed; the one at hand stays: {}", failure);
                lastFailure = failure;
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
