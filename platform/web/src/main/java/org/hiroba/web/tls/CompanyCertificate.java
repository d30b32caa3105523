package org.hiroba.web.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.jspecify.annotations.Nullable;

/** The company's own certificate, read again when its files change. */
public final class CompanyCertificate implements CertificateSource {
    private final OwnCertificate files;
    private final InstantSource clock;
    private @Nullable Credential current;
    private String read = "";

    public CompanyCertificate(OwnCertificate files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Credential load() {
        String chain = text(files.chain());
        String key = text(files.key());
        Credential shown = current;
        if (shown == null || !read.equals(chain + key)) {
            List<X509Certificate> found = certificates(chain);
            PrivateKey own = privateKey(key);
            shown = check(new Credential(own, inOrder(found, own)));
            current = shown;
            read = chain + key;
        }
        return shown;
    }

    @Override
    public Optional<X509Certificate> authority() {
        return Optional.empty();
    }

    private Credential check(Credential credential) {
        if (!credential.fits()) {
            throw invalid("web.tls.key-does-not-fit", files.key());
        }
        if (credential.expires().isBefore(clock.instant())) {
            throw HirobaException.invalid(
                    "web.tls.expired", files.chain().toString(), credential.expires().toString());
        }
        if (credential.names().texts().isEmpty()) {
            throw invalid("web.tls.no-names", files.chain());
        }
        return credential;
    }

    private List<X509Certificate> certificates(String pem) {
        try {
            List<X509Certificate> found = Pem.certificates(pem);
            if (found.isEmpty()) {
                throw invalid("web.tls.no-certificate", files.chain());
            }
            return found;
        } catch (IOException e) {
            throw invalid("web.tls.no-certificate", files.chain());
        }
    }

    private PrivateKey privateKey(String pem) {
        try {
            return Pem.key(pem, files.password())
                    .orElseThrow(() -> invalid("web.tls.no-key", files.key()));
        } catch (IOException e) {
            throw invalid("web.tls.key-unreadable", files.key());
        }
    }

    /** The key's own certificate first, then each one that issued the one before. */
    private List<X509Certificate> inOrder(List<X509Certificate> found, PrivateKey key) {
        X509Certificate own = found.stream()
                .filter(each -> new Credential(key, List.of(each)).fits())
                .findFirst()
                .orElseThrow(() -> invalid("web.tls.key-does-not-fit", files.key()));
        List<X509Certificate> left = new ArrayList<>(found);
        List<X509Certificate> chain = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of(own);
        while (next.isPresent()) {
            X509Certificate last = next.get();
            chain.add(last);
            left.remove(last);
            next = left.stream()
                    .filter(each -> each.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
                    .findFirst();
        }
        return chain;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw invalid("web.tls.file-unreadable", file);
        }
    }

    private static HirobaException invalid(String key, Path file) {
        return HirobaException.invalid(key, file.toString());
    }
}
