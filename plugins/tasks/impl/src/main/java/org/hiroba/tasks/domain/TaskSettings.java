package org.hiroba.tasks.domain;

import java.time.Duration;
import org.hiroba.api.settings.Setting;

/** What a company may choose about tasks. */
public final class TaskSettings {
    /** How long before a time of day people are reminded. */
    public static final Setting<Duration> REMIND_BEFORE =
            Setting.duration("tasks.reminder.before", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(7));

    /** At which hour of the day people are reminded of what is due on that day. */
    public static final Setting<Integer> REMIND_HOUR = Setting.number("tasks.reminder.hour", 9, 0, 23);

    private TaskSettings() {}
}
