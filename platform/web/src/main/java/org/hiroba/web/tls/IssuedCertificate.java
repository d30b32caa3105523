package org.hiroba.web.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A certificate from Hiroba's own authority, renewed in good time and whenever the machine has got a new name or address. */
public final class IssuedCertificate implements CertificateSource {
    private static final String FILE = "server.pem";
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final KeyFolder keys;
    private final CertificateAuthority authority;
    private final Supplier<Names> wanted;
    private final InstantSource clock;
    private @Nullable Credential current;

    /** @param wanted the names that the certificate must hold, asked for at every {@link #load} */
    public IssuedCertificate(
            Path folder, String host, Supplier<Names> wanted, InstantSource clock, SecureRandom random) {
        this.keys = new KeyFolder(folder);
        this.authority = CertificateAuthority.open(keys, host, clock.instant(), random);
        this.wanted = wanted;
        this.clock = clock;
        this.current = stored().orElse(null);
    }

    @Override
    public Credential load() {
        Names names = wanted.get();
        Credential shown = current;
        if (shown == null || !isGood(shown, names)) {
            shown = authority.issue(names, clock.instant());
            keys.write(FILE, Pem.write(shown));
            current = shown;
        }
        return shown;
    }

    @Override
    public Optional<X509Certificate> authority() {
        return Optional.of(authority.certificate());
    }

    private boolean isGood(Credential credential, Names names) {
        Instant now = clock.instant();
        return credential.expires().isAfter(now.plus(RENEW_BEFORE))
                && credential.certificate().getNotBefore().toInstant().isBefore(now)
                && credential.names().containsAll(names);
    }

    /** The one of the last run; whatever is wrong with it, a new one is made. */
    private Optional<Credential> stored() {
        try {
            String pem = keys.read(FILE).orElse("");
            var chain = Pem.certificates(pem);
            return Pem.key(pem, Optional.empty())
                    .filter(key -> chain.size() == 2)
                    .map(key -> new Credential(key, chain))
                    .filter(found -> found.fits() && found.chain().get(1).equals(authority.certificate()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
