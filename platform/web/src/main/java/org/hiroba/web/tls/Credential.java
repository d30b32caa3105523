package org.hiroba.web.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A private key and the certificates that vouch for it.
 *
 * @param chain the key's own certificate first, each next one vouching for the one before it
 */
public record Credential(PrivateKey key, List<X509Certificate> chain) {
    private static final byte[] PROBE = {'H', 'i', 'r', 'o', 'b', 'a'};

    public Credential {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public Instant expires() {
        return certificate().getNotAfter().toInstant();
    }

    /** The names that the certificate is for; empty if it names none. */
    public Names names() {
        try {
            Collection<List<?>> found = certificate().getSubjectAlternativeNames();
            return found == null
                    ? Names.of(List.of())
                    : Names.of(found.stream()
                            .map(entry -> entry.get(1))
                            .filter(String.class::isInstance)
                            .map(Objects::toString)
                            .toList());
        } catch (CertificateParsingException e) {
            return Names.of(List.of());
        }
    }

    /** Whether the key is the one that the certificate speaks of: signs with the one, verifies with the other. */
    public boolean fits() {
        PublicKey spokenOf = certificate().getPublicKey();
        if (!sameFamily(key.getAlgorithm(), spokenOf.getAlgorithm())) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(spokenOf);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** SHA-256 of a certificate, as browsers show it: AB:CD:… */
    public static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("Cannot take a certificate's fingerprint", e);
        }
    }

    private static boolean sameFamily(String one, String other) {
        return family(one).equals(family(other));
    }

    private static String family(String algorithm) {
        return switch (algorithm) {
            case "ECDSA" -> "EC";
            case "EdDSA", "Ed448" -> "Ed25519";
            case "RSASSA-PSS" -> "RSA";
            default -> algorithm;
        };
    }

    private static String algorithm(PrivateKey key) {
        return switch (family(key.getAlgorithm())) {
            case "EC" -> "SHA256withECDSA";
            case "Ed25519" -> "EdDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
    }
}
