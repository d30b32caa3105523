package org.hiroba.web.tls;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A certificate that the company brings, in files that it may replace while the server runs.
 *
 * @param chain PEM file with the server's certificate and those that vouch for it, in any order
 * @param key PEM file with the private key: PKCS#8, plain or encrypted, or the older forms of OpenSSL
 * @param password of the key file, if it is encrypted
 */
public record OwnCertificate(Path chain, Path key, Optional<String> password) {
    @Override
    public String toString() {
        return "OwnCertificate[chain=" + chain + ", key=" + key + "]";
    }
}
