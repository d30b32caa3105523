package org.hiroba.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Shows that a form was sent from our own page: the same secret stands in the form and in a cookie that no other host can
 * write. It comes on top of the Origin check, for browsers that say nothing of the origin.
 */
public final class FormToken {
    private static final String COOKIE = "__Host-hiroba-form";
    private static final String FIELD = "token";
    private static final int LENGTH = 22;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** The hidden field for a form of this answer; the browser keeps its secret once it has one, so that other tabs stay good. */
    public static Tag field(HttpServletRequest request, HttpServletResponse response) {
        String secret = cookie(request).orElseGet(() -> create(response));
        return Tag.of("input").with("type", "hidden").with("name", FIELD).with("value", secret);
    }

    /** Whether the request carries the secret twice. */
    public static boolean isGood(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getParameter(FIELD)).orElse("");
        return cookie(request)
                .filter(secret -> MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return PlainServlet.cookie(request, COOKIE).filter(secret -> secret.length() == LENGTH);
    }

    private static String create(HttpServletResponse response) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.addHeader("Set-Cookie", COOKIE + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Lax");
        return secret;
    }
}
