package org.hiroba.web.tls;

import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Keys as other programs write them: with a password, or in the older forms of OpenSSL. Bouncy Castle reads those. */
final class ForeignKey {
    /** Used as a toolbox only, never installed: the JDK's own providers do TLS. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private ForeignKey() {}

    /** @throws IOException also for a wrong password, or none where one is needed */
    static Optional<PrivateKey> read(String pem, Optional<String> password) throws IOException {
        char[] secret = password.orElse("").toCharArray();
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                Optional<PrivateKeyInfo> key = key(part, secret);
                if (key.isPresent()) {
                    return Optional.of(new JcaPEMKeyConverter().getPrivateKey(key.get()));
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<PrivateKeyInfo> key(Object part, char[] password) throws IOException {
        return switch (part) {
            case PrivateKeyInfo plain -> Optional.of(plain);
            case PEMKeyPair pair -> Optional.of(pair.getPrivateKeyInfo());
            case PKCS8EncryptedPrivateKeyInfo encrypted -> Optional.of(decrypt(encrypted, password));
            case PEMEncryptedKeyPair old -> Optional.of(decrypt(old, password));
            default -> Optional.empty();
        };
    }

    private static PrivateKeyInfo decrypt(PKCS8EncryptedPrivateKeyInfo encrypted, char[] password)
            throws IOException {
        try {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(PROVIDER)
                    .build(password));
        } catch (OperatorCreationException | PKCSException e) {
            throw new PEMException("Cannot decrypt the key", e);
        }
    }

    private static PrivateKeyInfo decrypt(PEMEncryptedKeyPair old, char[] password) throws IOException {
        return old.decryptKeyPair(
                        new JcePEMDecryptorProviderBuilder().setProvider(PROVIDER).build(password))
                .getPrivateKeyInfo();
    }
}
