package org.hiroba.web.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys and certificates in their text form (RFC 7468). What Hiroba itself writes is read with the JDK alone: Bouncy Castle would
 * add hundreds of classes to every start.
 */
final class Pem {
    private static final Pattern SECTION =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");
    private static final int COLUMNS = 64;
    private static final byte[] LINE_END = {'\n'};

    private Pem() {}

    /** A part of the text, decoded. */
    private record Section(String kind, byte[] bytes) {}

    static List<X509Certificate> certificates(String pem) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Section section : sections(pem, CERTIFICATE::equals).toList()) {
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(section.bytes())));
            }
        } catch (CertificateException e) {
            throw new IOException(e);
        }
        return found;
    }

    /** @throws IOException also for a wrong password, or none where one is needed */
    static Optional<PrivateKey> key(String pem, Optional<String> password) throws IOException {
        Optional<PrivateKey> plain = sections(pem, kind -> kind.endsWith(KEY))
                .findFirst()
                .filter(first -> first.kind().equals(KEY))
                .flatMap(first -> key(new PKCS8EncodedKeySpec(first.bytes())));
        return plain.isPresent() ? plain : ForeignKey.read(pem, password);
    }

    private static Optional<PrivateKey> key(PKCS8EncodedKeySpec encoded) {
        for (String algorithm : ALGORITHMS) {
            try {
                return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
            } catch (GeneralSecurityException another) {
                // Only its own algorithm takes it.
            }
        }
        return Optional.empty();
    }

    private static Stream<Section> sections(String pem, Predicate<String> kinds) {
        return SECTION.matcher(pem)
                .results()
                .filter(section -> kinds.test(section.group(1)))
                .map(section ->
                        new Section(section.group(1), Base64.getMimeDecoder().decode(section.group(2))));
    }

    static String write(X509Certificate certificate) {
        try {
            return text(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("Cannot write PEM", e);
        }
    }

    /** The key, then the chain. */
    static String write(Credential credential) {
        StringBuilder pem = new StringBuilder(text(KEY, credential.key().getEncoded()));
        credential.chain().forEach(certificate -> pem.append(write(certificate)));
        return pem.toString();
    }

    private static String text(String kind, byte[] bytes) {
        byte[] coded = Base64.getMimeEncoder(COLUMNS, LINE_END).encode(bytes);
        return "-----BEGIN " + kind + "-----\n" + new String(coded, StandardCharsets.US_ASCII) + "\n-----END " + kind
                + "-----\n";
    }
}
