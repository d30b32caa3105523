package org.hiroba.core.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash (RFC 9106) with its salt and cost, written in the PHC string format:
 * {@code $argon2id$v=19$m=32768,t=2,p=1$<salt>$<hash>}, both in Base64 without padding.
 */
record Argon2Hash(PasswordCost cost, byte[] salt, byte[] hash) {
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Argon2Hash compute(String password, PasswordCost cost, byte[] salt, BlockPool memory) {
        return new Argon2Hash(cost, salt, bytes(password, cost, salt, HASH_BYTES, memory));
    }

    /** @throws IllegalArgumentException if the text was not made by {@link #toString} */
    static Argon2Hash parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash in PHC format");
        }
        PasswordCost cost = new PasswordCost(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new Argon2Hash(cost, base64.decode(form.group(3)), base64.decode(form.group(4)));
    }

    boolean matches(String password, BlockPool memory) {
        return MessageDigest.isEqual(hash, bytes(password, cost, salt, hash.length, memory));
    }

    private static byte[] bytes(String password, PasswordCost cost, byte[] salt, int length, BlockPool memory) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(1)
                .withSalt(salt)
                .withBlockPool(memory)
                .build());
        byte[] result = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=1$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
