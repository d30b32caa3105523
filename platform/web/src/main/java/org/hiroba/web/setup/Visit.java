package org.hiroba.web.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The browser that has shown the code.
 *
 * @param secret in its cookie
 */
record Visit(String secret, Draft draft) {
    static final String COOKIE = "__Host-hiroba-setup";

    static Visit begin(SecureRandom random, Draft draft) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Visit(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), draft);
    }

    boolean isOf(String shown) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }

    String cookie() {
        return COOKIE + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Strict";
    }

    static String clearCookie() {
        return COOKIE + "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0";
    }

    @Override
    public String toString() {
        return "Visit";
    }
}
