package org.hiroba.chat.domain;

import java.time.Duration;
import org.hiroba.api.settings.Setting;

/** What a company chooses about its messages. */
public final class ChatSettings {
    /** In characters; the table holds 32,000. */
    public static final Setting<Integer> MAX_LENGTH = Setting.number("chat.message.max-length", 8_000, 100, 32_000);

    /** How many messages one person may post at once. */
    public static final Setting<Integer> BURST = Setting.number("chat.message.burst", 30, 1, 1_000_000);

    /** How long until one more may be posted. */
    public static final Setting<Duration> REFILL =
            Setting.duration("chat.message.refill", Duration.ofSeconds(1), Duration.ofNanos(1_000), Duration.ofHours(1));

    private ChatSettings() {}
}
