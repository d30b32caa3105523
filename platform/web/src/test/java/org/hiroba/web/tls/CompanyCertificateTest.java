package org.hiroba.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OutputEncryptor;
import org.hiroba.api.error.HirobaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyCertificateTest {
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private Credential first;
    private Credential second;

    @BeforeEach
    void theCompanyHasTwoCertificates() throws IOException {
        first = issue("one", "hiroba.hanamaru.example");
        second = issue("two", "hiroba.hanamaru.example");
        write(first, first);
    }

    @Test
    void keyAndChainAreReadFromTheCompanysFiles() {
        Credential shown = source(Optional.empty()).load();

        assertThat(shown.chain()).isEqualTo(first.chain());
        assertThat(shown.names().includes("hiroba.hanamaru.example")).isTrue();
    }

    @Test
    void aChainInTheWrongOrderIsPutInOrder() throws IOException {
        String turned = Pem.write(first.chain().get(1)) + Pem.write(first.chain().get(0));
        Files.writeString(folder.resolve("chain.pem"), turned);

        assertThat(source(Optional.empty()).load().chain()).isEqualTo(first.chain());
    }

    @Test
    void anEncryptedKeyIsReadWithItsPassword() throws Exception {
        OutputEncryptor encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setPassword("ひみつ-secret".toCharArray())
                .setProvider(new BouncyCastleProvider())
                .build();
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(new JcaPKCS8Generator(first.key(), encryptor));
        }
        Files.writeString(folder.resolve("key.pem"), pem.toString());

        assertThat(source(Optional.of("ひみつ-secret")).load().fits()).isTrue();
        refused(Optional.of("wrong"), "web.tls.key-unreadable");
        refused(Optional.empty(), "web.tls.key-unreadable");
    }

    @Test
    void linesOfWindowsAndWordsAroundTheKeyDoNoHarm() throws IOException {
        String chain = Files.readString(folder.resolve("chain.pem"));
        String key = Files.readString(folder.resolve("key.pem"));
        Files.writeString(folder.resolve("chain.pem"), ("subject=hiroba\n" + chain).replace("\n", "\r\n"));
        Files.writeString(folder.resolve("key.pem"), ("Key Attributes\n" + key).replace("\n", "\r\n"));

        assertThat(source(Optional.empty()).load().chain()).isEqualTo(first.chain());
    }

    @Test
    void aKeyOfRsaIsReadInTodaysFormAndInTheOlderOneOfOpenSsl() throws Exception {
        PrivateKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        StringWriter older = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(older)) {
            writer.writeObject(rsa);
        }

        assertThat(older.toString()).contains("BEGIN RSA PRIVATE KEY");
        assertThat(Pem.key(older.toString(), Optional.empty())).contains(rsa);
        assertThat(Pem.key(Pem.write(new Credential(rsa, List.of())), Optional.empty())).contains(rsa);
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws IOException {
        write(first, second);

        refused(Optional.empty(), "web.tls.key-does-not-fit");
    }

    @Test
    void anExpiredCertificateIsRefused() {
        now.set(first.expires().plus(Duration.ofDays(1)));

        refused(Optional.empty(), "web.tls.expired");
    }

    @Test
    void missingAndEmptyFilesAreNamed() throws IOException {
        Files.writeString(folder.resolve("chain.pem"), "nothing");
        refused(Optional.empty(), "web.tls.no-certificate");

        Files.writeString(folder.resolve("chain.pem"), Pem.write(first.certificate()));
        Files.writeString(folder.resolve("key.pem"), "nothing");
        refused(Optional.empty(), "web.tls.no-key");

        Files.delete(folder.resolve("key.pem"));
        refused(Optional.empty(), "web.tls.file-unreadable");
    }

    @Test
    void newFilesAreTakenOverAndBrokenOnesAreNot() throws IOException {
        try (CertificateKeeper keeper = new CertificateKeeper(source(Optional.empty()))) {
            write(second, first);
            keeper.look();
            assertThat(keeper.current().certificate()).isEqualTo(first.certificate());

            write(second, second);
            keeper.look();
            assertThat(keeper.current().certificate()).isEqualTo(second.certificate());
        }
    }

    private Credential issue(String authority, String host) {
        return new IssuedCertificate(
                        folder.resolve(authority), authority, () -> Names.of(List.of(host)), now::get, new SecureRandom())
                .load();
    }

    private void write(Credential chain, Credential key) throws IOException {
        StringBuilder pem = new StringBuilder();
        chain.chain().forEach(certificate -> pem.append(Pem.write(certificate)));
        Files.writeString(folder.resolve("chain.pem"), pem);
        Files.writeString(folder.resolve("key.pem"), Pem.write(new Credential(key.key(), List.of())));
    }

    private CompanyCertificate source(Optional<String> password) {
        return new CompanyCertificate(
                new OwnCertificate(folder.resolve("chain.pem"), folder.resolve("key.pem"), password), now::get);
    }

    private void refused(Optional<String> password, String key) {
        CompanyCertificate source = source(password);
        assertThatThrownBy(source::load)
                .isInstanceOfSatisfying(
                        HirobaException.class, failure -> assertThat(failure.messageKey()).isEqualTo(key));
    }
}
