package org.hiroba.web.tls;

import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;

/**
 * Hiroba's own certificate authority, which vouches for this one server and is trusted by the devices of the company. It is
 * made once and kept: losing it means that every device has to be told again.
 */
final class CertificateAuthority {
    private static final String FILE = "ca.pem";

    private final Credential self;
    private final SecureRandom random;

    private CertificateAuthority(Credential self, SecureRandom random) {
        this.self = self;
        this.random = random;
    }

    /** Reads the authority, or makes one on the first start. */
    static CertificateAuthority open(KeyFolder keys, String host, Instant now, SecureRandom random) {
        Optional<String> stored = keys.read(FILE);
        if (stored.isPresent()) {
            return new CertificateAuthority(read(stored.get(), keys), random);
        }
        Credential fresh = new CertificateMaker(random).authority(host, now);
        keys.write(FILE, Pem.write(fresh));
        return new CertificateAuthority(fresh, random);
    }

    X509Certificate certificate() {
        return self.certificate();
    }

    /** A new key and a certificate for it. */
    Credential issue(Names names, Instant now) {
        return new CertificateMaker(random).issue(self, names, now);
    }

    private static Credential read(String pem, KeyFolder keys) {
        try {
            var key = Pem.key(pem, Optional.empty());
            var chain = Pem.certificates(pem);
            if (key.isPresent() && !chain.isEmpty()) {
                Credential found = new Credential(key.get(), chain);
                if (found.fits()) {
                    return found;
                }
            }
        } catch (IOException e) {
            throw HirobaException.invalid("web.tls.authority-unreadable", keys.file(FILE).toString());
        }
        throw HirobaException.invalid("web.tls.authority-unreadable", keys.file(FILE).toString());
    }
}
