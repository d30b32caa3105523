package org.hiroba.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hiroba.api.error.HirobaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedCertificateTest {
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicReference<Names> names =
            new AtomicReference<>(Names.of(List.of("localhost", "ichiba", "127.0.0.1", "::1")));

    @Test
    void theCertificateHoldsAllNamesAndLivesAtMost397Days() throws Exception {
        Credential credential = open().load();

        assertThat(credential.names().hosts()).containsExactlyInAnyOrder("localhost", "ichiba");
        assertThat(credential.names().includes("[::1]")).isTrue();
        assertThat(Duration.between(
                        credential.certificate().getNotBefore().toInstant(), credential.expires()))
                .isLessThanOrEqualTo(Duration.ofDays(397));
        credential.certificate().verify(credential.chain().get(1).getPublicKey());
        assertThat(credential.fits()).isTrue();
    }

    @Test
    void theAuthorityLivesTenYearsAndMaySignServersOnly() {
        X509Certificate authority = open().authority().orElseThrow();

        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getKeyUsage()[5]).isTrue();
        assertThat(authority.getSubjectX500Principal().getName()).contains("Hiroba CA ichiba 2026-11-22");
        assertThat(authority.getNotAfter().toInstant()).isAfter(START.plus(Duration.ofDays(3650)));
    }

    @Test
    void theSameCertificateIsShownAfterARestart() {
        Credential first = open().load();

        assertThat(open().load().certificate()).isEqualTo(first.certificate());
    }

    @Test
    void itIsRenewedThirtyDaysBeforeItExpiresByTheSameAuthority() {
        IssuedCertificate issued = open();
        Credential first = issued.load();
        now.set(first.expires().minus(Duration.ofDays(31)));
        assertThat(issued.load()).isEqualTo(first);

        now.set(first.expires().minus(Duration.ofDays(29)));
        Credential second = issued.load();

        assertThat(second.certificate()).isNotEqualTo(first.certificate());
        assertThat(second.chain().get(1)).isEqualTo(first.chain().get(1));
    }

    @Test
    void aNewAddressOfTheMachineGivesANewCertificate() {
        IssuedCertificate issued = open();
        Credential first = issued.load();
        names.set(names.get().and(Names.of(List.of("192.168.7.9"))));

        Credential second = issued.load();

        assertThat(second.certificate()).isNotEqualTo(first.certificate());
        assertThat(second.names().includes("192.168.7.9")).isTrue();
    }

    @Test
    void keysAreReadableForTheirOwnerOnly() throws IOException {
        open().load();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        for (String file : List.of("ca.pem", "server.pem")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("keys").resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aBrokenAuthorityIsReportedAndNotReplaced() throws IOException {
        open();
        Path file = folder.resolve("keys/ca.pem");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(HirobaException.class, failure -> assertThat(failure.messageKey())
                        .isEqualTo("web.tls.authority-unreadable"));
        assertThat(Files.readString(file)).contains("nonsense");
    }

    @Test
    void aHalfWrittenServerCertificateIsMadeAnew() throws IOException {
        open().load();
        Files.writeString(folder.resolve("keys/server.pem"), "-----BEGIN PRIVATE KEY-----\n");

        assertThat(open().load().fits()).isTrue();
    }

    private IssuedCertificate open() {
        return new IssuedCertificate(folder.resolve("keys"), "ichiba", names::get, now::get, new SecureRandom());
    }
}
