package org.hiroba.core.setup;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hiroba.api.text.Language;

/** Guesses the zone that a company works in, until somebody says it. */
public final class LikelyZone {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private LikelyZone() {}

    /** The server's, or Japan's for Japanese on a server that keeps world time, as rented ones do. */
    public static ZoneId of(Language language, ZoneId server) {
        boolean isWorldTime = server.normalized().equals(ZoneOffset.UTC);
        return language == Language.JA && isWorldTime ? JAPAN : server;
    }
}
