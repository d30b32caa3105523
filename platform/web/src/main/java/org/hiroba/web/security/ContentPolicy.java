package org.hiroba.web.security;

import java.security.SecureRandom;
import java.util.Base64;

/** What a page may load and run (Content-Security-Policy); whoever says nothing may do nothing. */
public final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";

    /** For data, files and everything else that is not a page of ours. */
    public static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentPolicy() {}

    /** For a page of plain HTML with one style sheet inside and no script. */
    public static String plainPage(String styleHash) {
        return "default-src 'none'; style-src '" + styleHash + "'; img-src 'self' data:; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'self'";
    }

    /**
     * For the portal. Vaadin Flow 25.2 builds functions from expressions that the server sends, hence 'unsafe-eval', and
     * writes styles into elements, hence 'unsafe-inline' for styles alone; inline scripts need the nonce.
     */
    static String portal(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "connect-src 'self'; media-src 'self' blob:; worker-src 'self'; manifest-src 'self'; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'";
    }

    static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
