package org.hiroba.web.tls;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;

/**
 * Where the server's certificate comes from.
 *
 * <p><b>Threads:</b> called by one thread at a time.
 */
public interface CertificateSource {
    /**
     * The one to show now: the same as the last time while that is still good.
     *
     * @throws HirobaException INVALID with words for the operator if there is none that could be shown
     */
    Credential load();

    /** The authority that visitors must be told to trust; empty where they trust it already. */
    Optional<X509Certificate> authority();
}
