package org.hiroba.web.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CRL;
import java.security.cert.Certificate;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How the server speaks TLS: versions 1.2 and 1.3, suites with forward secrecy and authenticated encryption only. */
public final class TlsSettings {
    /** Those of RFC 9325 section 4.2 that the JDK has, the fastest first; ASVS 12.1.2. */
    static final String[] SUITES = {
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
    };

    private TlsSettings() {}

    /** For Jetty; takes over every new certificate of the keeper without dropping a connection. */
    public static SslContextFactory.Server serverContext(CertificateKeeper keeper) {
        SslContextFactory.Server context = new TrustingNobody();
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setExcludeProtocols();
        context.setIncludeCipherSuites(SUITES);
        context.setExcludeCipherSuites();
        context.setUseCipherSuitesOrder(true);
        context.setRenegotiationAllowed(false);
        context.setSniRequired(false);
        show(context, keeper.current());
        keeper.onChange(next -> reload(context, next));
        return context;
    }

    private static void reload(SslContextFactory.Server context, Credential next) {
        try {
            context.reload(same -> show(context, next));
        } catch (Exception e) {
            throw new IllegalStateException("Cannot show the new certificate", e);
        }
    }

    private static void show(SslContextFactory.Server context, Credential credential) {
        try {
            // Only ever in memory: the newer kind would encrypt the key with ten thousand rounds, for nobody.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setKeyEntry(
                    "hiroba",
                    credential.key(),
                    new char[0],
                    credential.chain().toArray(Certificate[]::new));
            context.setKeyStore(store);
            context.setKeyManagerPassword("");
            context.setKeyStorePassword("");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The JDK does not take the key", e);
        }
    }

    /** Visitors show no certificates, so it is not read, at every start, which authorities the JDK would trust. */
    private static final class TrustingNobody extends SslContextFactory.Server {
        @Override
        protected TrustManager[] getTrustManagers(KeyStore trusted, Collection<? extends CRL> revoked) {
            return new TrustManager[0];
        }
    }
}
