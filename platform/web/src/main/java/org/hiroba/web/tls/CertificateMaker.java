package org.hiroba.web.tls;

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

/**
 * Makes certificates, with Bouncy Castle. Apart from {@link CertificateAuthority}, so that a start that finds its certificate
 * does not load any of it: to verify the signatures of those jars takes longer than all else that has to do with TLS.
 */
final class CertificateMaker {
    private static final int YEARS = 10;
    /**
     * Browsers refuse more than 398 days (CA/Browser Forum ballot SC-31); private authorities are excepted by most of
     * them, not by all.
     */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    /** Devices whose clock is late must get in too. */
    private static final Duration EARLIER = Duration.ofDays(1);

    private final SecureRandom random;

    CertificateMaker(SecureRandom random) {
        this.random = random;
    }

    /** A new key and a certificate for it, signed by the authority. */
    Credential issue(Credential authority, Names names, Instant now) {
        KeyPair pair = pair("secp256r1");
        Instant from = now.minus(EARLIER);
        Instant until = earlier(from.plus(SERVER_LIFE), authority.expires());
        X509v3CertificateBuilder builder =
                builder(issuer(authority), from, until, subject(commonName(names)), pair.getPublic());
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
                    utils.createAuthorityKeyIdentifier(authority.certificate()));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a certificate", e);
        }
        return new Credential(
                pair.getPrivate(), List.of(sign(builder, authority), authority.certificate()));
    }

    /** A new authority, which vouches for itself. */
    Credential authority(String host, Instant now) {
        KeyPair pair = pair("secp384r1");
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        X500Name name = subject("Hiroba CA " + host + " " + today);
        Instant until = today.plusYears(YEARS).atStartOfDay(ZoneOffset.UTC).toInstant();
        X509v3CertificateBuilder builder =
                builder(name, now.minus(EARLIER), until, name, pair.getPublic());
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

    private static X500Name issuer(Credential authority) {
        return X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
    }

    private X509v3CertificateBuilder builder(
            X500Name issuer,
            Instant from,
            Instant until,
            X500Name subject,
            PublicKey key) {
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

    private KeyPair pair(String curve) {
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
