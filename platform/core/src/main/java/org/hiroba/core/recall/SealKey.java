package org.hiroba.core.recall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.blob.storage.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * The installation's key for the keys of sealed copies, {@code keys/seal.key}: outside the database, so that whoever reads that reads
 * no copy. Made when first needed. One that is damaged is reported and never replaced, for what it sealed would be lost.
 */
final class SealKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random;
    private @Nullable SecretKey key;

    SealKey(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** A new key for one copy. */
    SecretKey fresh() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    /** A copy's key, to be kept beside the copy. */
    String wrap(SecretKey copyKey, long copy) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] wrapped = run(Cipher.ENCRYPT_MODE, nonce, copy, copyKey.getEncoded(), 0);
        byte[] both = new byte[nonce.length + wrapped.length];
        System.arraycopy(nonce, 0, both, 0, nonce.length);
        System.arraycopy(wrapped, 0, both, nonce.length, wrapped.length);
        return Base64.getEncoder().encodeToString(both);
    }

    /** @throws HirobaException UNAVAILABLE if it was not this key that wrapped it */
    SecretKey unwrap(String wrapped, long copy) {
        byte[] both = Base64.getDecoder().decode(wrapped);
        byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
        return new SecretKeySpec(run(Cipher.DECRYPT_MODE, nonce, copy, both, NONCE_BYTES), "AES");
    }

    private byte[] run(int mode, byte[] nonce, long copy, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("copy " + copy).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw unusable();
        }
    }

    private synchronized SecretKey key() {
        if (key == null) {
            key = Files.exists(file) ? read() : make();
        }
        return key;
    }

    private SecretKey read() {
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable();
        }
        throw unusable();
    }

    private SecretKey make() {
        SecretKey made = fresh();
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "seal", ".part");
            if (posix) {
                Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(part, Base64.getEncoder().encodeToString(made.getEncoded()) + "\n", StandardCharsets.US_ASCII);
            DurableFiles.name(part, file);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private HirobaException unusable() {
        return new HirobaException(ErrorCode.UNAVAILABLE, "recall.error.key", file.toString());
    }
}
