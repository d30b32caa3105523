package org.hiroba.web.media;

import java.nio.charset.StandardCharsets;

/** The {@code Content-Disposition} header: a name for old programs and the real one (RFC 6266, RFC 8187). */
final class Disposition {
    private static final String PLAIN = "!#$&+-.^_`|~";
    private static final String FALLBACK = " !#$&'()+,-.=@[]^_`{}~";

    private Disposition() {}

    /** @param kind {@code inline} or {@code attachment} */
    static String of(String kind, String name) {
        return kind + "; filename=\"" + fallback(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String fallback(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints().forEach(c -> ascii.append(isSafe(c, FALLBACK) ? Character.toString(c) : "_"));
        return ascii.toString();
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (isSafe(each, PLAIN)) {
                text.append((char) each);
            } else {
                text.append('%').append("%02X".formatted(each & 0xff));
            }
        }
        return text.toString();
    }

    private static boolean isSafe(int c, String further) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 0 && further.indexOf(c) >= 0;
    }
}
