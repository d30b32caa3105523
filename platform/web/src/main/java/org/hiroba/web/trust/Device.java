package org.hiroba.web.trust;

import org.hiroba.web.page.Icon;

/** What people come with. The steps are the texts {@code web.trust.<key>.1} and so on. */
enum Device {
    WINDOWS("windows", 6, Icon.DEVICE),
    MAC("mac", 5, Icon.DEVICE),
    IPHONE("iphone", 6, Icon.PHONE),
    ANDROID("android", 5, Icon.PHONE),
    FIREFOX("firefox", 5, Icon.DEVICE),
    LINUX("linux", 4, Icon.DEVICE);

    private final String key;
    private final int steps;
    private final Icon icon;

    Device(String key, int steps, Icon icon) {
        this.key = key;
        this.steps = steps;
        this.icon = icon;
    }

    String titleKey() {
        return "web.trust." + key + ".title";
    }

    String stepKey(int step) {
        return "web.trust." + key + "." + step;
    }

    int steps() {
        return steps;
    }

    Icon icon() {
        return icon;
    }

    /** The one that the browser says it runs on; opened for its reader. */
    static Device guess(String userAgent) {
        if (userAgent.contains("iPhone") || userAgent.contains("iPad")) {
            return IPHONE;
        }
        if (userAgent.contains("Android")) {
            return ANDROID;
        }
        if (userAgent.contains("Firefox")) {
            return FIREFOX;
        }
        if (userAgent.contains("Mac OS X")) {
            return MAC;
        }
        return userAgent.contains("Linux") ? LINUX : WINDOWS;
    }
}
