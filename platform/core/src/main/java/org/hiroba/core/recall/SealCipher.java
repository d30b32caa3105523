package org.hiroba.core.recall;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts the things of one copy with its key: AES-256-GCM in pieces of a mebibyte, so that a large file needs little memory and
 * nothing is handed out before it is proved to be whole. Each piece is bound to its thing and place, the last one knows that it is.
 * A nonce is the thing's id, which never comes again, and the piece's number.
 */
final class SealCipher {
    private static final int PIECE_BYTES = 1 << 20;
    private static final int TAG_BYTES = 16;

    private final SecretKey key;

    SealCipher(SecretKey key) {
        this.key = key;
    }

    byte[] encrypt(long thing, byte[] bytes) {
        return run(Cipher.ENCRYPT_MODE, thing, 0, true, bytes, bytes.length);
    }

    byte[] decrypt(long thing, byte[] bytes) {
        return run(Cipher.DECRYPT_MODE, thing, 0, true, bytes, bytes.length);
    }

    void encrypt(long thing, InputStream in, OutputStream out) throws IOException {
        copy(Cipher.ENCRYPT_MODE, thing, in, out, PIECE_BYTES);
    }

    /** @throws IllegalStateException as soon as a piece is not what was encrypted; pieces before it have been written */
    void decrypt(long thing, InputStream in, OutputStream out) throws IOException {
        copy(Cipher.DECRYPT_MODE, thing, in, out, PIECE_BYTES + TAG_BYTES);
    }

    private void copy(int mode, long thing, InputStream in, OutputStream out, int size) throws IOException {
        byte[] piece = in.readNBytes(size);
        for (int number = 0; ; number++) {
            byte[] next = piece.length < size ? new byte[0] : in.readNBytes(size);
            out.write(run(mode, thing, number, next.length == 0, piece, piece.length));
            if (next.length == 0) {
                return;
            }
            piece = next;
        }
    }

    private byte[] run(int mode, long thing, int number, boolean last, byte[] bytes, int length) {
        byte[] nonce = ByteBuffer.allocate(12).putLong(thing).putInt(number).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
            cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed thing " + thing + " was changed or belongs to another copy", e);
        }
    }
}
