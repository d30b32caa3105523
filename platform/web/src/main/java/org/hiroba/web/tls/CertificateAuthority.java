package org.hiroba.web.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.hiroba.api.error.HirobaException;

/**
 * Hiroba's own certificate authority, which vouches for this one server and is trusted by the devices of the company. It is
 * made once and kept: losing it means that every device has to be told again.
 */
final class CertificateAuthority {
    private static final String FILE = "ca.pem";
    private static final int YEARS = 10;
    /**
     * Browsers refuse more than 398 days (CA/Browser Forum ballot SC-31); private authorities are excepted by most of
     * them, not by all.
     */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    /** Devices whose clock is late must get in too. */
    private static final Duration EARLIER = Duration.ofDays(1);

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
        Credential fresh = create(host, now, random);
        keys.write(FILE, Pem.write(fresh));
        return new CertificateAuthority(fresh, random);
    }

    X509Certificate certificate() {
        return self.certificate();
    }

    /** A new key and a certificate for it. */
    Credential issue(Names names, Instant now) {
        KeyPair pair = pair("secp256r1", random);
        Instant from = now.minus(EARLIER);
        Instant until = earlier(from.plus(SERVER_LIFE), self.expires());
        X509v3CertificateBuilder builder =
                builder(issuer(), from, until, subject(commonName(names)), pair.getPublic(), random);
        try {
            var utils = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    utils.createAuthorityKeyIdentifier(certificate()));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a certificate", e);
        }
        return new Credential(
                pair.getPrivate(), List.of(sign(builder, self), certificate()));
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

    private static Credential create(String host, Instant now, SecureRandom random) {
        KeyPair pair = pair("secp384r1", random);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        X500Name name = subject("Hiroba CA " + host + " " + today);
        Instant until = today.plusYears(YEARS).atStartOfDay(ZoneOffset.UTC).toInstant();
        X509v3CertificateBuilder builder =
                builder(name, now.minus(EARLIER), until, name, pair.getPublic(), random);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a certificate", e);
        }
        return new Credential(pair.getPrivate(), List.of(sign(builder, pair)));
    }

    private X500Name issuer() {
        return X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer,
            Instant from,
            Instant until,
            X500Name subject,
            PublicKey key,
            SecureRandom random) {
        return new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(159, random), Date.from(from), Date.from(until), subject, key);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair pair) {
        return sign(builder, new Credential(pair.getPrivate(), List.of()));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, Credential authority) {
        try {
            var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(authority.key());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a certificate", e);
        }
    }

    private static KeyPair pair(String curve, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }

    private static GeneralNames alternativeNames(Names names) {
        List<GeneralName> entries = new ArrayList<>();
        names.hosts().stream()
                .sorted()
                .forEach(host -> entries.add(new GeneralName(GeneralName.dNSName, host)));
        names.addresses()
                .forEach(address ->
                        entries.add(new GeneralName(GeneralName.iPAddress, address.getHostAddress())));
        return new GeneralNames(entries.toArray(GeneralName[]::new));
    }

    private static X500Name subject(String commonName) {
        // RFC 5280 allows 64 characters in a common name.
        String fitting = commonName.substring(0, Math.min(commonName.length(), 64));
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Hiroba")
                .addRDN(BCStyle.CN, fitting)
                .build();
    }

    private static String commonName(Names names) {
        return names.hosts().stream()
                .filter(host -> !host.equals("localhost"))
                .sorted()
                .findFirst()
                .orElse("localhost");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
