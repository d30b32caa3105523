package org.hiroba.core.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a device in the few words by which its owner recognises it. */
final class DeviceWords {
    /** In this order, for most browsers also pretend to be those below them. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet", "FxiOS", "Firefox",
            "Firefox", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari", "curl", "curl");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows",
            "CrOS", "ChromeOS", "Macintosh", "Mac", "Linux", "Linux");

    private DeviceWords() {}

    static String of(String userAgent) {
        String browser = firstOf(BROWSERS, userAgent);
        String system = firstOf(SYSTEMS, userAgent);
        if (browser.isEmpty() || system.isEmpty()) {
            String words = browser + system;
            return words.isEmpty() ? "?" : words;
        }
        return browser + ", " + system;
    }

    private static String firstOf(Map<String, String> signs, String userAgent) {
        return signs.entrySet().stream()
                .filter(sign -> userAgent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
