package org.hiroba.core.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The code that the console shows and the wizard asks for, so that whoever sets Hiroba up is who started it. Twelve
 * characters of 32, which is 60 bits; after ten wrong tries it is replaced.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class SetupCode {
    /** No letters and digits that look alike. */
    private static final String SYMBOLS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final int TRIES = 10;

    private final SecureRandom random;
    private final List<Consumer<String>> consoles = new CopyOnWriteArrayList<>();
    private String code;
    private int wrong;

    public SetupCode(SecureRandom random) {
        this.random = random;
        this.code = next();
    }

    /** Shows the present code now, and later each one that takes its place. */
    public void show(Consumer<String> console) {
        synchronized (this) {
            consoles.add(console);
            console.accept(grouped(code));
        }
    }

    /** Whether it is the present code. Spaces, hyphens and case make no difference. */
    public synchronized boolean matches(String attempt) {
        String typed = attempt.replaceAll("[\\s\\u3000-]", "").toUpperCase(Locale.ROOT);
        byte[] expected = code.getBytes(StandardCharsets.UTF_8);
        if (MessageDigest.isEqual(expected, typed.getBytes(StandardCharsets.UTF_8))) {
            wrong = 0;
            return true;
        }
        wrong++;
        if (wrong >= TRIES) {
            wrong = 0;
            code = next();
            consoles.forEach(console -> console.accept(grouped(code)));
        }
        return false;
    }

    private String next() {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return symbols.toString();
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
