package org.hiroba.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * One link of the audit log's chain.
 *
 * @param position counted from 1 without gaps
 * @param hash SHA-256 of the hash before and the entry, in hexadecimal digits
 */
public record AuditSeal(long position, long entry, String hash) {
    /** Stands before the first entry. */
    static final AuditSeal START = new AuditSeal(0, 0, "");

    AuditSeal next(AuditEntry entry) {
        return new AuditSeal(position + 1, entry.id(), hash(hash, entry));
    }

    /** Every field comes with its length, so that no two entries read the same. */
    private static String hash(String previous, AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        Stream.of(
                        previous,
                        Long.toString(entry.id()),
                        entry.at().toString(),
                        entry.person().map(Object::toString).orElse(""),
                        entry.action(),
                        entry.subject(),
                        entry.origin(),
                        entry.details())
                .forEach(field -> text.append(field.length()).append(':').append(field));
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
