package org.hiroba.core.access;

import java.time.Duration;
import java.util.List;
import org.hiroba.api.settings.Setting;

/** What a company may choose about signing in. */
public final class AccessSettings {
    /** A session that nobody uses ends after this time. */
    public static final Setting<Duration> IDLE_TIME = Setting.duration(
            "access.session.idle-time", Duration.ofDays(7), Duration.ofMinutes(5), Duration.ofDays(90));

    /** However much it is used, a session ends after this time. */
    public static final Setting<Duration> LONGEST_TIME = Setting.duration(
            "access.session.longest-time", Duration.ofDays(30), Duration.ofHours(1), Duration.ofDays(365));

    /** Memory for checking one password, in MiB; existing hashes follow at the next sign-in. */
    public static final Setting<Integer> PASSWORD_MEMORY =
            Setting.number("access.password.memory-mib", 32, 19, 64);

    public static final List<Setting<?>> ALL = List.of(IDLE_TIME, LONGEST_TIME, PASSWORD_MEMORY);

    private AccessSettings() {}
}
