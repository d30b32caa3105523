package org.hiroba.core.recall;

import org.hiroba.api.settings.Setting;

/** What a company may choose about recalls. */
public final class RecallSettings {
    /** How long a sealed copy stays, in days; none is made with 0. Copies that are there keep the end that they were given. */
    public static final Setting<Integer> SEALED_DAYS = Setting.number("recall.sealed-days", 90, 0, 3_650);

    private RecallSettings() {}
}
